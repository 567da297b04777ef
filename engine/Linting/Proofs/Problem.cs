using FormEngine.Compilation;
using FormEngine.Organisations;
using FormEngine.Rules;

namespace FormEngine.Linting.Proofs;

/// <summary>What is to be proved of: a form, and the organisations it is meant for.</summary>
internal sealed class Problem(Catalogue catalogue, Vocabulary vocabulary, CompiledForm? form = null, Premise? premise = null,
    bool withChecks = false)
{
    private int _fresh;

    public CompiledForm Form => form!;

    public Catalogue Catalogue => catalogue;

    public Vocabulary Vocabulary => vocabulary;

    /// <summary>Whether any organisation may meet the form.</summary>
    public bool IsForAll => premise is null or { Audience.Count: 0, Facts.Count: 0 };

    /// <summary>Whether only answers that pass the checks count.</summary>
    public bool WithChecks => withChecks;

    /// <param name="form">The form.</param>
    /// <param name="audience">The rules of the sections it is used in; empty where everyone meets it.</param>
    /// <param name="organisation">The only organisation to look at, if any.</param>
    public static Problem Of(CompiledForm form, IReadOnlyList<Expr> audience, OrganisationAttributes? organisation = null)
    {
        var catalogue = new Catalogue(form.Pages, form.RuleBook);
        var vocabulary = new Vocabulary(catalogue, form.RuleBook, audience);
        var premise = new Premise(audience, organisation is null ? [] : AttributeGoal.All(vocabulary, organisation));
        return new Problem(catalogue, vocabulary, form, premise, withChecks: true);
    }

    /// <summary>The same without regard to checks.</summary>
    public Problem WithoutChecks() => new(catalogue, vocabulary, form, premise);

    /// <summary>Reaches goals for some organisation that meets the form, from nothing.</summary>
    public (Verdict Verdict, Store? Store) Solve(int steps, params IReadOnlyList<Goal> goals) =>
        new Search(this, steps).Run(Store.Empty, premise is null ? goals : [premise, .. goals]);

    public Cell Fresh() => new("", _fresh++);
}

/// <summary>What is known of organisations: one of the sections a form is used in applies to them, and what else is given.</summary>
internal sealed record Premise(IReadOnlyList<Expr> Audience, IReadOnlyList<Goal> Facts) : Goal
{

    public override bool Step(Branch branch) => branch.Push(Facts) && (Audience.Count == 0
        || branch.Choose(Audience.Select(rule => (IReadOnlyList<Goal>)[new Holds(rule, Truth.True)])));
}
