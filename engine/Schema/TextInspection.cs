using System.Text.Json;
using FormEngine.Findings;

namespace FormEngine.Schema;

/// <summary>
/// Sees that a document is readable as text and has no key twice in one place. Later readers may then take any text and
/// any key without further care.
/// </summary>
internal sealed class TextInspection
{
    private const int LongestKey = 200;
    private readonly FindingList _findings;

    // Where we are. A pointer is only written where there is something to point at: there may be a million places.
    private readonly List<string> _path = [];

    private TextInspection(FindingList findings) => _findings = findings;

    public static void Inspect(JsonElement root, FindingList findings) => new TextInspection(findings).Inspect(root);

    private void Inspect(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.String && Read(element.GetString) is null)
            Error("bad_text", "The text holds half a character (a lone surrogate). Write it again.");
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var (index, item) in element.EnumerateArray().Index())
                Within($"{index}", () => Inspect(item));
        }

        if (element.ValueKind == JsonValueKind.Object)
            InspectMembers(element);
    }

    private void InspectMembers(JsonElement element)
    {
        var seen = new HashSet<string>();
        foreach (var member in element.EnumerateObject())
        {
            if (Read(() => member.Name) is not { } name)
                Error("bad_text", "A key holds half a character (a lone surrogate). Write it again.");
            else if (name.Length > LongestKey)
                Error("bad_text", $"A key here is longer than {LongestKey} characters. Shorten it.");
            else
                Within(name, () => InspectMember(name, member.Value, seen.Add(name)));
        }
    }

    private void InspectMember(string name, JsonElement value, bool isFirst)
    {
        if (!isFirst)
            Error("duplicate_id", $"«{name}» stands twice here. Give one of them another name.");
        Inspect(value);
    }

    private void Within(string step, Action inspect)
    {
        _path.Add(step);
        inspect();
        _path.RemoveAt(_path.Count - 1);
    }

    private void Error(string code, string message) =>
        _findings.Error(code, string.Concat(_path.Select(step => $"/{JsonPointer.Escape(step)}")), message);

    private static string? Read(Func<string?> text)
    {
        try
        {
            return text();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
