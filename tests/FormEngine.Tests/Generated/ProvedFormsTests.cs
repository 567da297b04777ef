using FormEngine.Evaluation;
using FormEngine.Linting;
using FormEngine.Organisations;

namespace FormEngine.Tests.Generated;

/// <summary>What the linter proves of random forms holds of all answers to them.</summary>
public sealed class ProvedFormsTests
{
    private static readonly List<OrganisationAttributes> Organisations =
    [
        .. AllAnswers.Combine([("type", [null, "kommune", "fylkeskommune", "annet"]), ("pilot", [null, true, false])])
            .Select(organisation => new OrganisationAttributes(organisation)),
    ];

    [Fact]
    public void What_is_refuted_no_answers_show_and_what_is_proved_its_witness_shows()
    {
        var refuted = 0;
        foreach (var random in Enumerable.Range(0, 90).Select(seed => RandomForm.Of(seed, FormMix.Small))
            .Where(form => AllAnswers.Count(form.Form) <= 700))
        {
            var witnesses = FormLinter.Witnesses(random.Form).ToList();
            AssertDecided(random, witnesses);
            var never = witnesses.Where(witness => witness.Verdict == Verdict.Refuted).ToList();
            refuted += never.Count;
            if (never.Count == 0)
                continue;
            foreach (var answers in AllAnswers.To(random.Form))
            {
                foreach (var state in Organisations.Select(organisation =>
                    FormEvaluator.Evaluate(random.Form, answers, organisation, new DateOnly(2026, 6, 15))))
                    Assert.All(never,
                        witness => Assert.False(Shows(state, witness), $"{witness.Id} {witness.Option} with {answers}\n{random}"));
            }
        }

        Assert.NotEqual(0, refuted);
    }

    [Fact]
    public void Of_forms_such_as_the_real_ones_nothing_is_left_undecided()
    {
        foreach (var random in Enumerable.Range(0, 12).Select(seed => RandomForm.Of(seed, FormMix.Realistic)))
        {
            AssertDecided(random, FormLinter.Witnesses(random.Form));
            Assert.DoesNotContain(FormLinter.Lint(random.Form), finding => finding.Code is "undecided" or "cannot_be_completed");
        }
    }

    private static void AssertDecided(RandomForm random, IEnumerable<Witness> witnesses)
    {
        foreach (var witness in witnesses)
        {
            Assert.True(witness.Verdict != Verdict.Undecided, $"{witness.Kind} {witness.Id} {witness.Option} is undecided\n{random}");
            if (witness is { Verdict: Verdict.Proved, Kind: not PartKind.Option })
                Assert.True(Shows(FormEvaluator.Evaluate(random.Form, witness.Answers!, new OrganisationAttributes(witness.Organisation!),
                    witness.Today!.Value), witness), $"{witness}\n{random}");
        }
    }

    private static bool Shows(FormState state, Witness witness) => witness.Kind switch
    {
        PartKind.Page => state.IsPageVisible(witness.Id),
        PartKind.Option => state.IsOptionVisible(witness.Id, witness.Option!),
        _ => state.IsVisible(witness.Id),
    };
}
