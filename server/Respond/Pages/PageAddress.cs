using FormEngine.Server.Respond.Answering;
using FormEngine.Server.Respond.Questions;
using Microsoft.AspNetCore.Http.Extensions;

namespace FormEngine.Server.Respond.Pages;

/// <summary>The address of a page that was just saved, at the rows it showed.</summary>
public sealed class PageAddress(string path, PostedPage posted)
{
    /// <summary>By repeating question, the first row that was shown, where others stand before it.</summary>
    public IReadOnlyDictionary<string, int> FirstRows { get; } =
        posted.Around.Where(around => around.Value.Before > 0).ToDictionary(around => around.Key, around => around.Value.Before);

    /// <summary>At the question that something was pressed in.</summary>
    public string With(PageAction action, Removal? removed) => action.Add is { } add
        ? Of(add, [("add", add)])
        : Of(action.Question, [.. RowsAre(action.Rows ?? Shown), .. removed is null ? [] : new[] { ("undo", $"{removed}") }]);

    /// <summary>At the notice of what came to light, which stands before the first of it.</summary>
    public string Revealing(string question) => Of(question: null, [("revealed", question), .. RowsAre(Shown)]) + "#revealed";

    /// <summary>At the rows that were shown if anything is wrong in what is shown now, else where the first is.</summary>
    public string WithErrors(IReadOnlyList<PageError> errors)
    {
        var part = errors.Any(error => error.Rows is null) ? Shown : errors.FirstOrDefault()?.Rows;
        return Of(question: null, [("check", PageAction.CheckWrong), .. RowsAre(part)]);
    }

    private RowPart? Shown => FirstRows.Select(rows => new RowPart(rows.Key, RepeatingRows.PartOf(rows.Value))).FirstOrDefault();

    private static (string, string)[] RowsAre(RowPart? part) => part is null ? [] : [("rows", $"{part}")];

    private string Of(string? question, (string Name, string Value)[] query) =>
        path + new QueryBuilder(query.Select(part => KeyValuePair.Create(part.Name, part.Value)))
        + (question is null ? "" : $"#q-{Uri.EscapeDataString(question)}");
}
