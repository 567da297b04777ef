using System.Text.Json.Nodes;

namespace FormEngine.Versions;

/// <summary>
/// An answer that a newer version has no place for, kept as it was under the version it was given on, with the labels
/// it had there. As JSON:
/// <code>
/// { "question": "effect", "version": "1", "hash": "9f86…", "kind": "set", "title": "What helped?",
///   "label": "Courses, Guides", "personal": true, "value": ["courses", "guides"], "left": ["courses"] }
/// </code>
/// Members that are null or false are left out.
/// </summary>
public sealed record OrphanedAnswer
{
    /// <summary>The key it was stored under.</summary>
    public required string Question { get; init; }

    /// <summary>The label of the version it was given on (<c>x-version</c>).</summary>
    public required string Version { get; init; }

    /// <summary>The content hash of that version, which also has the labels in its other languages.</summary>
    public required string Hash { get; init; }

    /// <summary>How it was stored: <c>choice</c>, <c>set</c>, <c>yes_no</c>, <c>number</c>, <c>text</c>, <c>matrix</c>, <c>rows(column
    /// kind, …)</c>; null where the version had no such question.</summary>
    public string? Kind { get; init; }

    /// <summary>The question as it was put, in the form's own language; null where the version had no such question.</summary>
    public string? Title { get; init; }

    /// <summary>The answer as people read it, in the form's own language.</summary>
    public required string Label { get; init; }

    /// <summary>Whether the answer, or a part of it, tells of a person and must go when the person is erased.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>The whole answer as it was stored.</summary>
    public required JsonNode Value { get; init; }

    /// <summary>The part of it that the newer version took over; null for nothing.</summary>
    public JsonNode? Left { get; init; }

    /// <summary>Writes it for keeping.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject { ["question"] = Question, ["version"] = Version, ["hash"] = Hash };
        if (Kind is not null)
            json["kind"] = Kind;
        if (Title is not null)
            json["title"] = Title;
        json["label"] = Label;
        if (IsPersonal)
            json["personal"] = true;
        json["value"] = Value.DeepClone();
        if (Left is not null)
            json["left"] = Left.DeepClone();
        return json;
    }

    /// <summary>Reads what <see cref="ToJson"/> has written.</summary>
    /// <exception cref="FormatException">It is nothing of the kind.</exception>
    public static OrphanedAnswer Read(JsonNode? json)
    {
        if (json is not JsonObject kept || kept["value"] is not { } value)
            throw new FormatException("An orphaned answer is an object with a «value».");
        return new OrphanedAnswer
        {
            Question = Text(kept, "question") ?? throw Missing("question"),
            Version = Text(kept, "version") ?? throw Missing("version"),
            Hash = Text(kept, "hash") ?? throw Missing("hash"),
            Kind = Text(kept, "kind"),
            Title = Text(kept, "title"),
            Label = Text(kept, "label") ?? throw Missing("label"),
            IsPersonal = kept["personal"]?.GetValueKind() == System.Text.Json.JsonValueKind.True,
            Value = value.DeepClone(),
            Left = kept["left"]?.DeepClone(),
        };
    }

    private static string? Text(JsonObject json, string name) => json[name] is { } text ? Answers.Scalars.Text(text) : null;

    private static FormatException Missing(string name) => new($"An orphaned answer has a «{name}», a text.");
}
