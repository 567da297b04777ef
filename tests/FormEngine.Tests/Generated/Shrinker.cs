using System.Text.Json.Nodes;

namespace FormEngine.Tests.Generated;

/// <summary>Makes a specimen that shows a fault as small as it can be while it still shows it.</summary>
internal static class Shrinker
{
    /// <summary>Takes away what can be taken away, first much, then little, until nothing more can.</summary>
    /// <param name="specimen">One that shows the fault.</param>
    /// <param name="showsFault">Whether another does; it is only asked of forms that compile.</param>
    public static async Task<Specimen> ShrinkAsync(Specimen specimen, Func<Specimen, Task<bool>> showsFault)
    {
        while (await SmallerAsync(specimen, showsFault) is { } smaller)
            specimen = smaller;
        return specimen;
    }

    private static async Task<Specimen?> SmallerAsync(Specimen specimen, Func<Specimen, Task<bool>> showsFault)
    {
        foreach (var candidate in Candidates(specimen))
        {
            if (candidate.Compile() is not null && await showsFault(candidate))
                return candidate;
        }

        return null;
    }

    private static IEnumerable<Specimen> Candidates(Specimen specimen) =>
        SmallerForm.Of(specimen.Form).Select(form => specimen with { Form = form })
            .Concat(Smaller(specimen.Answers).Select(answers => specimen with { Answers = answers }))
            .Concat(Smaller(specimen.Organisation).Select(organisation => specimen with { Organisation = organisation }));

    private static IEnumerable<JsonObject> Smaller(JsonObject values) =>
        JsonEdit.Paths(values).Select(path => JsonEdit.Without(values, path));
}
