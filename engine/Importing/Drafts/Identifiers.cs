using System.Globalization;
using System.Text;

namespace FormEngine.Importing.Drafts;

/// <summary>Makes ids our format takes of whatever the source has, each once.</summary>
internal sealed class Identifiers
{
    private const int Longest = 60;
    private readonly HashSet<string> _taken = [];
    private readonly Dictionary<string, int> _last = [];

    /// <summary>The id of a form, whose file must not be mistaken for the survey's.</summary>
    public static string OfForm(string wanted) => new Identifiers().Id(wanted, "form") is var id and not "survey" ? id : "survey_form";

    /// <summary>An id of letters a–z, digits and «_», as like the wanted one as can be.</summary>
    public string Id(string wanted, string otherwise)
    {
        var id = Plain(wanted);
        if (id.Length > 0 && char.IsAsciiDigit(id[0]))
            id = $"{otherwise}_{id}";
        return Unique(id.Length > 0 ? id : otherwise);
    }

    /// <summary>A code of letters, digits, «_», «-» and «.».</summary>
    public string Code(string wanted)
    {
        var code = string.Concat(wanted.Trim().Select(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' ? c : '_'));
        return Unique(code.Trim('_').Length > 0 || code == wanted && code.Length > 0 ? code : "option");
    }

    /// <summary>A label that no other option has.</summary>
    public string Label(string wanted) => Unique(wanted, " ");

    private string Unique(string wanted, string separator = "_")
    {
        var unique = wanted;
        while (!_taken.Add(unique))
            unique = $"{wanted}{separator}{_last[wanted] = _last.GetValueOrDefault(wanted, 1) + 1}";
        return unique;
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        var before = ' ';
        foreach (var c in Decomposed(text).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .Take(Longest))
        {
            var isBoundary = !char.IsAsciiLetterOrDigit(c) || (char.IsAsciiLetterUpper(c) && char.IsAsciiLetterLower(before));
            if (isBoundary && plain.Length > 0 && plain[^1] != '_')
                plain.Append('_');
            if (char.IsAsciiLetterOrDigit(c))
                plain.Append(char.ToLowerInvariant(c));
            before = c;
        }

        return plain.ToString().Trim('_');
    }

    // Letters without their marks; a lone surrogate cannot be decomposed.
    private static string Decomposed(string text) => string.Concat(text.Where(c => !char.IsSurrogate(c)))
        .Replace("Æ", "Ae").Replace("æ", "ae").Replace("Ø", "O").Replace("ø", "o").Replace("ß", "ss").Normalize(NormalizationForm.FormD);
}
