using FormEngine.Compilation;
using FormEngine.Versions.Comparing;
using FormEngine.Versions.Judging;
using FormEngine.Versions.Moving;

namespace FormEngine.Versions;

/// <summary>
/// Says what a new version of a form changes, what that means for responses already begun, and moves them. Versions are
/// told apart by their hash. Names are all there is to go by: a question with another id is another question.
/// </summary>
public static class FormVersions
{
    /// <summary>Compares two versions.</summary>
    /// <param name="before">The old version.</param>
    /// <param name="after">The new version.</param>
    /// <returns>The changes in the order of the new version, removed things after what remains beside them.</returns>
    public static IReadOnlyList<FormChange> Diff(CompiledForm before, CompiledForm after) => FormDiff.Between(before, after);

    /// <summary>Says what a new version means for a response. Never throws, whatever the answers.</summary>
    /// <param name="from">The version the response was begun on.</param>
    /// <param name="to">The new version.</param>
    /// <param name="response">The response.</param>
    public static ResponseImpact Impact(CompiledForm from, CompiledForm to, StartedResponse response) =>
        new ResponseJudge(from, to, response).Judge();

    /// <summary>
    /// Moves a response's answers to another version, newer or older. Nothing is lost and nothing rewritten: afterwards
    /// each stored answer is found unchanged either in its place or among those kept apart. What was kept apart before
    /// comes back where the version has a place for all of it and the question was not answered anew meanwhile; the
    /// part of it that had stayed is then whole again.
    /// </summary>
    /// <param name="from">The version the answers were given on.</param>
    /// <param name="to">The version to move them to.</param>
    /// <param name="response">What is kept of the response; it is left as it is.</param>
    public static ResponseAnswers Migrate(CompiledForm from, CompiledForm to, ResponseAnswers response) =>
        new Migration(from, to).Move(response);
}
