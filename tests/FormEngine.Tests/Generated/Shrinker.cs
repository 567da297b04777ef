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
        while (await OnceThroughAsync(specimen, showsFault) is var smaller && smaller != specimen)
            specimen = smaller;
        return specimen;
    }

    // What could not be taken away is not tried again at once, though it may be possible when other things have gone.
    private static async Task<Specimen> OnceThroughAsync(Specimen specimen, Func<Specimen, Task<bool>> showsFault)
    {
        var kept = 0;
        while (true)
        {
            var before = specimen;
            foreach (var candidate in Candidates(before).Skip(kept))
            {
                if (candidate.Compile() is not null && await showsFault(candidate))
                {
                    specimen = candidate;
                    break;
                }

                kept++;
            }

            if (specimen == before)
                return specimen;
        }
    }

    private static IEnumerable<Specimen> Candidates(Specimen specimen) =>
        SmallerForm.Of(specimen.Form).Select(form => specimen with { Form = form })
            .Concat(Smaller(specimen.Answers).Select(answers => specimen with { Answers = answers }))
            .Concat(Smaller(specimen.Organisation).Select(organisation => specimen with { Organisation = organisation }));

    private static IEnumerable<JsonObject> Smaller(JsonObject values) =>
        JsonEdit.Paths(values).Select(path => JsonEdit.Without(values, path));
}
