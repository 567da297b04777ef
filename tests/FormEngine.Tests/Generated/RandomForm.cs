using FormEngine.Compilation;

namespace FormEngine.Tests.Generated;

/// <summary>A generated form, ready to be evaluated.</summary>
/// <param name="Seed">What it was made from.</param>
/// <param name="Json">The form.</param>
/// <param name="Form">The same, compiled.</param>
internal sealed record RandomForm(int Seed, string Json, CompiledForm Form)
{
    public static RandomForm Of(int seed, FormMix mix)
    {
        var json = FormGenerator.Make(seed, mix).ToJsonString();
        var result = FormCompiler.Compile(json);
        return result is { Form: { } form, Findings: [] }
            ? new RandomForm(seed, json, form)
            : throw new InvalidOperationException($"Seed {seed}: {string.Join('\n', result.Findings)}\n{json}");
    }

    public override string ToString() => $"seed {Seed}: {Json}";
}
