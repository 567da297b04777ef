using System.Text.RegularExpressions;
using FormEngine.Findings;

namespace FormEngine.Schema;

internal static partial class Names
{
    public static void CheckId(string id, string pointer, FindingList findings)
    {
        if (!IsId(id))
            findings.Error("bad_id", pointer, $"«{id}» must begin with a letter a–z and hold only a–z, 0–9 and «_».");
    }

    public static bool IsId(string id) => IdPattern().IsMatch(id);

    [GeneratedRegex(@"^[a-z][a-z0-9_]*\z")]
    private static partial Regex IdPattern();
}
