using System.Text.Json.Nodes;
using FormEngine.Tables;

namespace FormEngine.Formctl;

/// <summary>Writes a figure as JSON; a suppressed one has three keys and no more.</summary>
internal sealed class FigureJson(bool withState)
{
    /// <param name="kind"><c>item</c> or <c>indicator</c>.</param>
    /// <param name="figure">The figure.</param>
    public JsonObject Write(string kind, Figure figure)
    {
        var json = new JsonObject { [kind] = figure.Item, ["group"] = figure.Group };
        if (figure.IsSuppressed)
        {
            json["suppressed"] = true;
            return json;
        }

        switch (figure)
        {
            case ChoiceFigure choice:
                Count(json, choice.N, choice.NotAsked, choice.Blank);
                json["counts"] = new JsonObject(choice.Counts
                    .Select(count => KeyValuePair.Create<string, JsonNode?>(count.Code, count.Count)));
                break;
            case NumberFigure number:
                Count(json, number.N, number.NotAsked, number.Blank);
                Mean(json, number.Mean, number.Quartiles);
                break;
            case IndicatorFigure indicator:
                json["n"] = indicator.N;
                Mean(json, indicator.Mean, indicator.Quartiles);
                break;
        }

        if (withState)
            json["state"] = figure.State;
        return json;
    }

    private static void Count(JsonObject json, int n, int notAsked, int blank)
    {
        json["n"] = n;
        json["notAsked"] = notAsked;
        json["blank"] = blank;
    }

    private static void Mean(JsonObject json, double? mean, IReadOnlyList<double>? quartiles)
    {
        json["mean"] = mean;
        if (quartiles is not null)
            json["quartiles"] = new JsonArray([.. quartiles.Select(quartile => JsonValue.Create(quartile))]);
    }
}
