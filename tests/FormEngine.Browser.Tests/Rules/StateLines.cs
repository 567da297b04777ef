using System.Text.Json.Nodes;
using FormEngine.Compilation;
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
        .. form.Questions.Where(question => question.Type == AnswerType.Rows && state.IsVisible(question.Id))
            .SelectMany(question => Cells(question, state, RowCount(answers[question.Id]))),
    ];

    public static void ShouldAgree(IEnumerable<string> server, IEnumerable<string> browser, string about)
    {
        var differences = Differences(server, browser);
        Assert.True(differences.Count == 0, $"{string.Join('\n', differences)}\n{about}");
    }

    public static IReadOnlyList<string> Differences(IEnumerable<string> server, IEnumerable<string> browser)
    {
        var (onServer, inBrowser) = (server.ToHashSet(), browser.ToHashSet());
        return
        [
            .. onServer.Except(inBrowser).Select(line => $"only the server: {line}"),
            .. inBrowser.Except(onServer).Select(line => $"only the browser: {line}"),
        ];
    }

    private static int RowCount(JsonNode? answer) => answer is JsonArray rows ? rows.Count : 0;

    private static IEnumerable<string> HiddenOptions(Question question, FormState state) =>
        from option in question.Choices
        where !state.IsOptionVisible(question.Id, option.Code)
        select $"hidden option {question.Id} {option.Code}";

    private static IEnumerable<string> Cells(Question question, FormState state, int rows) =>
        Enumerable.Range(0, rows + 1).SelectMany(row => question.Parts.SelectMany(column => Cell(question.Id, row, column, state)));

    private static IEnumerable<string> Cell(string question, int row, Question column, FormState state)
    {
        if (state.IsCellVisible(question, row, column.Name))
            yield return $"visible in row {row} {column.Id}";
        if (state.IsCellRequired(question, row, column.Name))
            yield return $"required in row {row} {column.Id}";
        foreach (var option in column.Choices.Where(option => state.IsCellVisible(question, row, column.Name)
            && !state.IsCellOptionVisible(question, row, column.Name, option.Code)))
            yield return $"hidden option in row {row} {column.Id} {option.Code}";
    }
}
