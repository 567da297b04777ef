using System.Text.Json.Nodes;

namespace FormEngine.Tests.Generated;

/// <summary>A question as made.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Schema">Its schema, to which rules are yet to be added.</param>
/// <param name="Codes">The codes of a choice; for other kinds, texts that are likely.</param>
/// <param name="Parts">Its rows or columns.</param>
internal sealed record MadeQuestion(
    string Id, Kind Kind, JsonObject Schema, IReadOnlyList<string> Codes, IReadOnlyList<MadeQuestion> Parts)
{
    /// <summary>What rules after the question may read of it.</summary>
    public IEnumerable<Readable> Readables()
    {
        yield return As($"answers.{Id}");
        foreach (var part in Parts)
        {
            var readable = part.As($"answers.{Id}.{part.Id}");
            yield return Kind == Kind.Repeating ? readable.AsColumn(readable.Path) : readable;
        }
    }

    public Readable As(string path) => Readable.Of(path, Kind, Codes);
}
