using System.Text;
using System.Text.Json.Nodes;

namespace FormEngine.Tests.Hostile;

/// <summary>Files made to break the command line: it says what is wrong and ends as it should, never with a stack trace.</summary>
public sealed class HostileFileTests : IDisposable
{
    private readonly Formctl _formctl = new();

    public void Dispose() => _formctl.Dispose();

    [Fact]
    public void Files_that_are_no_forms_are_linted_to_findings()
    {
        string[] files =
        [
            Write("binary.json", [0, 255, 254, 128, 7]),
            Write("utf16be.json", Encoding.BigEndianUnicode.GetBytes(Form)),
            Write("latin1.json", Encoding.Latin1.GetBytes("{ \"id\": \"blåbær\" }")),
            Write("deep.json", Encoding.UTF8.GetBytes(new string('[', 1_000_000))),
            Write("empty.json", []),
            Write("huge.json", Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat("{\"a\":1,\"a\":2}", 700_000))}]")),
        ];
        var (exit, lines, errors) = Formctl.Run(["lint", "--json", .. files]);
        var findings = JsonNode.Parse(string.Concat(lines))!.AsArray();
        Assert.Equal((1, ""), (exit, errors));
        Assert.Equal(files, findings.Select(finding => (string)finding!["file"]!).Distinct());
    }

    [Fact]
    public void A_form_with_a_byte_order_mark_or_in_UTF_16_is_read()
    {
        var marked = Write("marked.json", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Form)]);
        var wide = Write("wide.json", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Form)]);
        Assert.Equal(0, Formctl.Run("lint", marked, wide).Exit);
    }

    [Fact]
    public void Each_line_of_answers_is_told_of_whatever_it_holds()
    {
        string[] answers =
        [
            "\uFEFF{\"a\":true}", new('[', 100_000), "{\"a\":\"\\ud800\"}", "{\"\\ud800\":1}",
            $"{{\"a\":\"{new string('x', 5_000_000)}\"}}",
            "{\"__proto__\":{\"a\":true}}", "{\"a\":1e999999}", "null", "{\"a\":false}",
        ];
        var (exit, lines, errors) = Formctl.Run(
            "evaluate", _formctl.Write("form.json", Form), "--answers", _formctl.Write("answers.jsonl", string.Join('\n', answers)));
        Assert.Equal((2, ""), (exit, errors));
        Assert.Equal(answers.Length, lines.Length);
        Assert.Equal(["ready", "error", "type", "error", "type", "unknown_question", "type", "error", "ready"], lines.Select(Outcome));
    }

    private static string Form { get; } = Tiny.Json("""{ "a": { "title": "A", "type": "boolean" } }""");

    private static string Outcome(string line)
    {
        var outcome = JsonNode.Parse(line)!;
        var error = outcome["errors"] is JsonArray { Count: > 0 } errors ? (string?)errors[0]!["code"] : null;
        return outcome["error"] is not null ? "error" : error ?? (string)outcome["status"]!;
    }

    private string Write(string name, byte[] bytes)
    {
        var path = _formctl.Write(name, "");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
