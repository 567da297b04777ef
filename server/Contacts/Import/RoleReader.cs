using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;

namespace FormEngine.Server.Contacts.Import;

/// <summary>A word for a role that no survey knows: what somebody has said that it means, if anything, and what it resembles.</summary>
public sealed record RoleWord(string Word, string? Role, string? Nearest)
{
    /// <summary>Somebody has said that rows with this role are to be passed over.</summary>
    public const string LeftOut = "-";
}

/// <summary>Reads the roles in a cell, which may be several, in the words of surveys or the list's own.</summary>
internal sealed class RoleReader(SurveyVocabulary words, ImportFacts facts, ImportChoices choices)
{
    /// <summary>What is longer is no list of roles.</summary>
    private const int Longest = 1_000;

    private static readonly char[] Signs = [',', ';', '/', '&', '+', '|', '\n'];
    private static readonly string[] Ands = [" og ", " and "];

    private readonly Dictionary<string, RoleWord> _own = [];

    /// <summary>Those that no survey knows, whether it has been said what they mean or not.</summary>
    public IReadOnlyList<RoleWord> Own => [.. _own.Values];

    /// <returns>Ids of roles; without those that are left out, and null for each that is not known.</returns>
    public IReadOnlyList<(string Word, string? Role)> Read(string cell) =>
        [.. Parts(cell).Select(word => (word, Role: Meaning(word) ?? Unknown(word))).Where(role => role.Role != RoleWord.LeftOut)
            .DistinctBy(role => role.Role ?? role.word)];

    /// <summary>A role's own title may hold a comma or an «og», so what is known as a whole is not taken apart.</summary>
    private IEnumerable<string> Parts(string cell) =>
        cell.Length > Longest || Meaning(cell) is not null
            ? [cell]
            : cell.Split(Signs, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .SelectMany(part => Joined(part) ?? [part]);

    /// <summary>What stands on both sides of an «og», where all of it is known.</summary>
    private IEnumerable<string>? Joined(string text)
    {
        if (Meaning(text) is not null)
            return [text];
        foreach (var and in Ands)
            for (var at = text.IndexOf(and, StringComparison.Ordinal); at >= 0; at = text.IndexOf(and, at + 1, StringComparison.Ordinal))
                if (Meaning(text[..at].Trim()) is not null && Joined(text[(at + and.Length)..].Trim()) is { } rest)
                    return [text[..at].Trim(), .. rest];
        return null;
    }

    private string? Meaning(string word) => Said(word) is { } said ? Remember(word, said) : words.Role(word)?.Id;

    private string? Said(string word)
    {
        var said = choices.Roles.GetValueOrDefault(word) ?? facts.Words.GetValueOrDefault((ImportField.Role, Spelling.Plain(word)));
        return said == RoleWord.LeftOut || said is not null && words.Knows(said) ? said : null;
    }

    private string? Unknown(string word)
    {
        _own.TryAdd(word, new RoleWord(word, null,
            Spelling.Nearest(word, words.AllRoles.SelectMany(role => role.Titles.Values.Append(role.Id)))));
        return null;
    }

    private string Remember(string word, string said)
    {
        _own.TryAdd(word, new RoleWord(word, said, null));
        return said;
    }
}
