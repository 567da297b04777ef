using System.Globalization;
using FormEngine.Compilation;
using FormEngine.Tests.Generated;
using Xunit;

namespace FormEngine.Browser.Tests.Rules;

/// <summary>
/// One module, two engines: random people answer random forms, and Chromium must show and require at every step what
/// the server does. A difference is shrunk to a small case. <c>tools/differential</c> walks much further.
/// </summary>
public sealed class DifferentialTests
{
    private const int Batch = 10_000;
    private const int StepsPerForm = 100;

    /// <summary>The first seed of each batch. Batches are tests of their own, so that one sees how far a long walk has come.</summary>
    public static TheoryData<int> FirstSeeds { get; } =
    [
        .. Enumerable.Range(0, Math.Max(1, Setting("FORMENGINE_DIFFERENTIAL", Batch) / Batch))
            .Select(batch => Setting("FORMENGINE_DIFFERENTIAL_SEED", 1) + (batch * Batch / StepsPerForm)),
    ];

    [Theory]
    [MemberData(nameof(FirstSeeds))]
    public async Task Ten_thousand_steps_through_random_forms_look_the_same_in_both_engines(int firstSeed)
    {
        await using var browser = await ModuleInBrowser.OpenAsync();
        for (var seed = firstSeed; seed < firstSeed + (Batch / StepsPerForm); seed++)
            await WalkAsync(browser, seed);
    }

    private static async Task WalkAsync(ModuleInBrowser browser, int seed)
    {
        var form = FormGenerator.Make(seed, seed % 3 == 0 ? FormMix.Realistic : FormMix.Wild);
        var random = new Random(seed);
        var compiled = new Specimen(form, [], [], default).Compile()!;
        var steps = RandomPath.Steps(compiled, seed).Take(StepsPerForm)
            .Select(answers => new Specimen(form, answers, Pool.Organisation(random), Pool.Today(random))).ToList();
        foreach (var (step, differences) in await DifferencesAsync(browser, compiled, steps))
        {
            if (differences.Count > 0)
                Assert.Fail(await ShrunkAsync(browser, step, $"seed {seed}"));
        }
    }

    private static async Task<IEnumerable<(Specimen, IReadOnlyList<string>)>> DifferencesAsync(
        ModuleInBrowser browser, CompiledForm form, IReadOnlyList<Specimen> steps)
    {
        await browser.LoadAsync(form);
        var inBrowser =
            browser.EvaluateAsync(steps.Select(step => (step.Answers.ToJsonString(), step.Organisation.ToJsonString(), step.Today)));
        var onServer = steps.Select(step => StateLines.Of(form, step.Evaluate(form), step.Answers).ToList()).ToList();
        return steps.Zip(onServer.Zip(await inBrowser, StateLines.Differences));
    }

    private static async Task<string> ShrunkAsync(ModuleInBrowser browser, Specimen specimen, string name)
    {
        var small = await Shrinker.ShrinkAsync(specimen, async smaller => (await OfOneAsync(browser, smaller)).Count > 0);
        return $"{string.Join('\n', await OfOneAsync(browser, small))}\n{small.AsRuleCase(name)}";
    }

    private static async Task<IReadOnlyList<string>> OfOneAsync(ModuleInBrowser browser, Specimen specimen) =>
        (await DifferencesAsync(browser, specimen.Compile()!, [specimen])).Single().Item2;

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
