using FormEngine.Compilation;
using FormEngine.Formctl;
using FormEngine.Scoring;
using FormEngine.Surveys;

namespace FormEngine.Replay;

/// <summary>The survey of 2017 and what was published of it.</summary>
internal sealed record Stage(Published Published, SurveyDefinition Survey, IReadOnlyDictionary<string, CompiledForm> Forms)
{
    public static Stage Set(string surveyFile)
    {
        var forms = FormFiles.FormsBeside(surveyFile);
        return new Stage(Published.Read(), FormFiles.CompileSurvey(surveyFile, forms).Survey!, forms);
    }

    public IReadOnlyList<Participant> Invent(int seed) => new Invention(Published, Survey, Forms, seed).Participants();

    public IReadOnlyList<Participant> Read(string file) =>
        new ParticipantLines(Survey, Forms, Invention.Today).ReadAll(File.ReadLines(file));

    public IReadOnlyList<Line> Compare(IReadOnlyList<Participant> participants) =>
        [.. new Comparison(Published, Survey, Forms, participants).Lines()];
}
