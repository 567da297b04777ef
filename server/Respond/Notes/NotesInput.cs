using System.ComponentModel.DataAnnotations;

namespace FormEngine.Server.Respond.Notes;

/// <summary>What was typed on the page of a question's notes: a note, and answers to those that stand there, by their ids.</summary>
public sealed record NotesInput : NoteInput
{
    public Dictionary<string, NoteInput> Answers { get; init; } = [];

    public IReadOnlyList<TypedNote> Typed =>
    [
        .. from answer in Answers
           where answer.Value.Trimmed is not null
           select new TypedNote(Guid.TryParse(answer.Key, out var to) ? to : null, answer.Value.Trimmed!),
        .. Trimmed is { } text ? [new TypedNote(null, text)] : Array.Empty<TypedNote>(),
    ];
}

public record NoteInput
{
    [StringLength(NoteBook.LongestText, ErrorMessage = "NoteTooLong")]
    public string? Text { get; init; }

    public string? Trimmed => string.IsNullOrWhiteSpace(Text) ? null : Text.Trim();
}
