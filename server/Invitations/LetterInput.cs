namespace FormEngine.Server.Invitations;

/// <summary>A letter in one language, as typed.</summary>
public sealed class LetterInput
{
    public string? Subject { get; set; }

    public string? Body { get; set; }

    public LetterTemplate Template => new(Subject?.Trim() ?? "", Body?.Trim() ?? "");

    public static LetterInput Of(LetterTemplate letter) => new() { Subject = letter.Subject, Body = letter.Body };
}
