using System.Text.Json.Nodes;
using FormEngine.Compilation;
using FormEngine.Evaluation;
using FormEngine.Organisations;

namespace FormEngine.Linting.Proofs;

/// <summary>What the evaluator makes of a case.</summary>
internal sealed class Sighting
{
    public Sighting(CompiledForm form, Case seen)
    {
        Case = seen;
        State = FormEvaluator.Evaluate(form, seen.Answers, new OrganisationAttributes(seen.Organisation), seen.Today);
    }

    public Case Case { get; }

    public FormState State { get; }

    public bool Shows(Thing thing) => thing.Kind switch
    {
        PartKind.Page => State.IsPageVisible(thing.Id),
        PartKind.Option when thing.Rows is { } rows => CountingRows(rows)
            .Any(row => State.IsCellOptionVisible(rows.Id, row, thing.Question!.Name, thing.Code!)),
        PartKind.Option => State.IsVisible(thing.Id) && State.Offers(thing.Option!),
        _ => State.IsVisible(thing.Id),
    };

    // Of what stands in rows one may be hidden while another is shown; that is for the solver.
    public bool Hides(Thing thing) => thing.Parent is { } parent && Shows(parent) && !Shows(thing);

    // With no rows, columns are as in one empty row.
    private IEnumerable<int> CountingRows(Thing rows) =>
        State.Answers[rows.Id] is JsonArray { Count: > 0 } answered ? Enumerable.Range(0, answered.Count) : [0];
}
