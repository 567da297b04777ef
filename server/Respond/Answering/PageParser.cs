using System.Globalization;
using System.Text.Json.Nodes;
using FormEngine.Compilation;
using FormEngine.Evaluation;
using FormEngine.Forms;
using FormEngine.Questions;

namespace FormEngine.Server.Respond.Answering;

/// <summary>Reads the answers of a page from a posted form. What cannot be read is kept as it was typed.</summary>
public sealed class PageParser(CompiledForm compiled, Page page, IFormCollection form)
{
    public static PostedPage Read(CompiledForm compiled, Page page, IFormCollection form) => new PageParser(compiled, page, form).Read();

    private PostedPage Read()
    {
        var rendered = Words(Fields.Rendered);
        var questions = page.Questions.Where(question => rendered.Contains(question.Id) && !KeepsTheirs(question)).ToList();
        return new PostedPage
        {
            Revision = int.TryParse(form[Fields.Revision], CultureInfo.InvariantCulture, out var revision) ? revision : 0,
            RenderId = Guid.TryParse(form[Fields.Render], out var render) ? render : Guid.NewGuid(),
            Sequence = int.TryParse(form[Fields.Sequence], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0,
            Values = questions.ToDictionary(question => question.Id, question => Answer(question)),
            Around = questions.Where(question => question.Type == AnswerType.Rows)
                .ToDictionary(question => question.Id, question => RowsAround.Read(form[Fields.Around + question.Id])),
            Hidden = Words(Fields.Hidden),
            Refused = [.. form.Keys.Where(name => name.StartsWith(Fields.Prefix, StringComparison.Ordinal) && !BelongsTo(name))],
        };
    }

    private HashSet<string> Words(string field) =>
        [.. form[field].SelectMany(text => (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    private bool KeepsTheirs(Question question) => form[Fields.Keep + question.Id] == "theirs";

    private JsonNode? Answer(Question question) => question.Type switch
    {
        AnswerType.Parts => Matrix(question),
        AnswerType.Rows => Rows(question),
        _ => Read(question, Fields.Of(question.Id)),
    };

    private JsonNode? Read(Question question, string field) =>
        AnswerReader.Read(compiled, question, [.. form[field].OfType<string>()]);

    private JsonObject? Matrix(Question matrix)
    {
        var rows = new JsonObject();
        foreach (var row in matrix.Parts)
        {
            if (Read(row, Fields.Of(row.Id)) is { } answer)
                rows.Add(row.Name, answer);
        }

        return rows.Count > 0 ? rows : null;
    }

    /// <summary>Rows keep the order of their numbers, which may have gaps; rows left blank are not kept.</summary>
    private JsonArray? Rows(Question repeating)
    {
        var rows = new JsonArray();
        foreach (var number in RowNumbers(repeating))
        {
            var row = new JsonObject();
            foreach (var column in repeating.Parts)
            {
                if (Read(column, Fields.OfCell(repeating.Id, number, column.Name)) is { } answer)
                    row.Add(column.Name, answer);
            }

            if (row.Count > 0)
                rows.Add(row);
        }

        return rows.Count > 0 ? rows : null;
    }

    private SortedSet<int> RowNumbers(Question repeating)
    {
        var prefix = Fields.Of(repeating.Id) + ".";
        var numbers = form.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Select(name => RowNumber(name.AsSpan(prefix.Length))).OfType<int>();
        return [.. numbers];
    }

    private static int? RowNumber(ReadOnlySpan<char> rest)
    {
        var dot = rest.IndexOf('.');
        return dot > 0 && int.TryParse(rest[..dot], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private bool BelongsTo(string name)
    {
        var parts = name[Fields.Prefix.Length..].Split('.');
        return page.Questions.FirstOrDefault(question => question.Id == parts[0]) switch
        {
            null => false,
            { Type: AnswerType.Parts } matrix => parts.Length == 2 && matrix.Parts.Any(row => row.Name == parts[1]),
            { Type: AnswerType.Rows } repeating => parts.Length == 3 && RowNumber($"{parts[1]}.") is not null
                && repeating.Parts.Any(column => column.Name == parts[2]),
            _ => parts.Length == 1,
        };
    }
}
