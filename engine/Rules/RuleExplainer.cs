using FormEngine.Answers;
using FormEngine.Forms;
using FormEngine.Organisations;
using FormEngine.Questions;
using FormEngine.Schema;
using Jint;

namespace FormEngine.Rules;

/// <summary>Says what single rules come to, by the same emitted JavaScript, on answers as they were left visible.</summary>
internal sealed class RuleExplainer(RuleBook book, VariableReader variables)
{
    /// <summary>What a rule comes to; null where that is unknown.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="values">The visible answers.</param>
    /// <param name="organisation">What is known of the organisation.</param>
    /// <param name="today">The date to reckon with.</param>
    /// <param name="row">For a column, its question and the cells of the row at hand.</param>
    public bool? Verdict(
        Expr rule, object?[] values, OrganisationAttributes organisation, DateOnly today, (Question Question, object?[] Cells)? row)
    {
        var cells = row is null ? [] : book.Names.Cells(row.Value.Question).All;
        var names = string.Join(", ", ["today", .. book.Names.Slots.All.Concat(cells).Select(slot => slot.Name)]);
        var engine =
            RuleEngine.OfFunction($"{ModuleWriter.Runtime}\nfunction verdict({names}) {{ return {Emitter.Value(rule)}; }}", "verdict");
        var rowValues = row is { } at ? variables.Cells(at.Question, at.Cells) : [];
        var verdict = engine.Call([IsoDate.Write(today), .. variables.Read(values, organisation, engine), .. rowValues]);
        return verdict.IsBoolean() ? verdict.AsBoolean() : null;
    }

    /// <summary>The rules that decide on a question, row or column, in the order they speak.</summary>
    public IEnumerable<(string Keyword, RuleSource Source, Expr Rule)> RulesOf(Page page, Question question, Question part)
    {
        (string, RuleSource?)[] sources =
        [
            ("x-visible-if", page.VisibleIf),
            ("x-visible-if", question.Head.VisibleIf),
            ("x-visible-if", part == question ? null : part.Head.VisibleIf),
            ("x-required-if", part.Head.RequiredIf),
            .. part.Head.Checks.Select(check => ("x-check", (RuleSource?)check.Rule)),
        ];
        foreach (var (keyword, source) in sources)
        {
            if (book.Find(source) is { } rule)
                yield return (keyword, source!, rule);
        }
    }
}
