using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Invitations;

/// <summary>The placeholders a letter may use: words, and blocks that want a line of their own.</summary>
public sealed record LetterPlaceholders(IReadOnlyList<string> Words, IReadOnlyList<string> Blocks)
{
    public const string Link = "link";

    public IEnumerable<string> All => Words.Concat(Blocks);

    public static LetterPlaceholders Of(MailKind kind) => kind switch
    {
        MailKind.Nomination => new(Common, ["roles", Link, "help"]),
        MailKind.Handover => new([.. Common, "colleague"], ["offers", Link, "help"]),
        MailKind.Receipt => new([.. Common, "section", "completed"], ["answers", Link, "help"]),
        MailKind.Reminder => new([.. Common, "duration"], ["sections", "colleagues", "roles", Link, "help"]),
        _ => new([.. Common, "duration"], ["why", "sections", Link, "help"]),
    };

    private static readonly string[] Common = ["greeting", "name", "asker", "organisation", "survey", "description", "deadline", "date"];
}
