using System.Text;

namespace FormEngine.Versions.Comparing;

/// <summary>Compares rules whatever blanks and line breaks they are laid out with.</summary>
internal static class RuleText
{
    public static bool Same(string? rule, string? other) =>
        rule == other || (rule is not null && other is not null && Tight(rule) == Tight(other));

    /// <summary>A rule without blanks; those within its texts stay. No two words of a rule stand side by side.</summary>
    public static string Tight(string rule)
    {
        // A comment ends where its line does.
        if (rule.Contains("//", StringComparison.Ordinal))
            return rule;
        var tight = new StringBuilder();
        var quote = '\0';
        for (var i = 0; i < rule.Length; i++)
        {
            if (quote == '\0' && char.IsWhiteSpace(rule[i]))
                continue;
            tight.Append(rule[i]);
            if (quote != '\0' && rule[i] == '\\' && i + 1 < rule.Length)
                tight.Append(rule[++i]);
            else if (quote == rule[i])
                quote = '\0';
            else if (quote == '\0' && rule[i] is '\'' or '"')
                quote = rule[i];
        }

        return tight.ToString();
    }
}
