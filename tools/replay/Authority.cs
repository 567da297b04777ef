using System.Text.Json.Nodes;

namespace FormEngine.Replay;

/// <summary>The authorities as of 2016: those who were asked.</summary>
internal sealed record Authority(string Number, JsonObject Attributes)
{
    public static IReadOnlyList<Authority> ReadAll()
    {
        using var file = new StreamReader(Published.Resource("organisations-2016.csv"));
        return [.. file.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1).Select(Of)];
    }

    private static Authority Of(string line)
    {
        var cell = line.Split(',');
        var attributes = new JsonObject { ["type"] = cell[2], ["county"] = cell[4], ["region"] = cell[5] };
        if (int.TryParse(cell[6], System.Globalization.CultureInfo.InvariantCulture, out var population))
            attributes["population"] = population;
        return new Authority(cell[0], attributes);
    }
}
