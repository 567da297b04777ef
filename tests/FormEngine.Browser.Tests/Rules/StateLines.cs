using System.Text.Json.Nodes;
using FormEngine.Evaluation;
using FormEngine.Questions;
using Xunit;

namespace FormEngine.Browser.Tests.Rules;

/// <summary>What the server's evaluation says of a page, one line for each thing a respondent would notice.</summary>
internal static class StateLines
{
    public static IEnumerable<string> Of(CompiledForm form, FormState state, JsonObject answers) =>
    [
        .. form.Pages.Where(page => state.IsPageVisible(page.Id)).Select(page => $"page {page.Id}"),
        .. state.Visible.Select(id => $"visible {id}"),
        .. state.Visible.Where(state.IsRequired).Select(id => $"required {id}"),
        .. state.Visible.Select(id => form.Find(id)!).SelectMany(question => HiddenOptions(question, state)),
        .. form.Questions.OfType<RepeatingQuestion>().Where(question => state.IsVisible(question.Id))
            .SelectMany(question => Cells(question, state, RowCount(answers[question.Id]))),
    ];

    public static void ShouldAgree(IEnumerable<string> server, IEnumerable<string> browser, string about)
    {
        var (onServer, inBrowser) = (server.ToHashSet(), browser.ToHashSet());
        var differences = onServer.Except(inBrowser).Select(line => $"only the server: {line}")
            .Concat(inBrowser.Except(onServer).Select(line => $"only the browser: {line}")).ToList();
        Assert.True(differences.Count == 0, $"{string.Join('\n', differences)}\n{about}");
    }

    private static int RowCount(JsonNode? answer) => answer is JsonArray rows ? rows.Count : 0;

    private static IEnumerable<string> HiddenOptions(Question question, FormState state) =>
        from option in Options(question)
        where !state.IsOptionVisible(question.Id, option.Code)
        select $"hidden option {question.Id} {option.Code}";

    private static IEnumerable<Option> Options(Question question) => question switch
    {
        SingleChoiceQuestion choice => choice.Options,
        MultipleChoiceQuestion choice => choice.Options,
        _ => [],
    };

    private static IEnumerable<string> Cells(RepeatingQuestion question, FormState state, int rows) =>
        from row in Enumerable.Range(0, rows + 1)
        from column in question.Columns
        let name = column.Id.Split('.')[^1]
        from line in new[]
        {
            state.IsCellVisible(question.Id, row, name) ? $"visible in row {row} {column.Id}" : null,
            state.IsCellRequired(question.Id, row, name) ? $"required in row {row} {column.Id}" : null,
        }
        where line is not null
        select line;
}
