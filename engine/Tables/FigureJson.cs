using System.Text.Json.Nodes;
using FormEngine.Answers;

namespace FormEngine.Tables;

/// <summary>Figures as JSON, and back; a suppressed one has three keys and no more.</summary>
public static class FigureJson
{
    private const string Item = "item";
    private const string Indicator = "indicator";

    /// <summary>All figures, with the state each stems from or without.</summary>
    /// <param name="tables">The figures.</param>
    /// <param name="withState">Whether to tell which state a figure stems from.</param>
    public static JsonObject Write(RoundTables tables, bool withState) => new()
    {
        ["tables"] = new JsonArray([.. tables.Items.Select(figure => Write(Item, figure, withState))]),
        ["indicators"] = new JsonArray([.. tables.Indicators.Select(figure => Write(Indicator, figure, withState))]),
    };

    /// <summary>What was written, with states.</summary>
    /// <exception cref="FormatException">It was not written here.</exception>
    public static RoundTables Read(string json) => AnswerDocument.Parse(json) is { } tables
        ? new RoundTables([.. Objects(tables["tables"]).Select(ReadItem)], [.. Objects(tables["indicators"]).Select(ReadIndicator)])
        : throw new FormatException("These are no tables.");

    private static JsonObject Write(string kind, Figure figure, bool withState)
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
                if (indicator.Weighted is { } weighted)
                    json["weighted"] = weighted.Value;
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

    private static IEnumerable<JsonObject> Objects(JsonNode? list) => ((JsonArray)list!).Select(one => (JsonObject)one!);

    private static Figure ReadItem(JsonObject json)
    {
        var (item, group) = (Text(json, Item), Text(json, "group"));
        if (json["suppressed"] is not null)
            return new SuppressedFigure(item, group);
        return json["counts"] is JsonObject counts
            ? new ChoiceFigure(item, group, Whole(json, "state"))
            {
                N = Whole(json, "n"),
                NotAsked = Whole(json, "notAsked"),
                Blank = Whole(json, "blank"),
                Counts = [.. counts.Select(count => (count.Key, count.Value!.GetValue<int>()))],
            }
            : new NumberFigure(item, group, Whole(json, "state"))
            {
                N = Whole(json, "n"),
                NotAsked = Whole(json, "notAsked"),
                Blank = Whole(json, "blank"),
                Mean = json["mean"]?.GetValue<double>(),
                Quartiles = ReadQuartiles(json),
            };
    }

    private static Figure ReadIndicator(JsonObject json)
    {
        var (indicator, group) = (Text(json, Indicator), Text(json, "group"));
        return json["suppressed"] is not null
            ? new SuppressedFigure(indicator, group)
            : new IndicatorFigure(indicator, group, Whole(json, "state"))
            {
                N = Whole(json, "n"),
                Mean = json["mean"]?.GetValue<double>(),
                Quartiles = ReadQuartiles(json),
                Weighted = json.TryGetPropertyValue("weighted", out var weighted) ? new WeightedMean(weighted?.GetValue<double>()) : null,
            };
    }

    private static string Text(JsonObject json, string key) => json[key]!.GetValue<string>();

    private static int Whole(JsonObject json, string key) => json[key]!.GetValue<int>();

    private static IReadOnlyList<double>? ReadQuartiles(JsonObject json) =>
        json["quartiles"] is JsonArray quartiles ? [.. quartiles.Select(quartile => quartile!.GetValue<double>())] : null;
}
