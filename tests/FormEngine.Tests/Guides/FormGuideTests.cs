using FormEngine.Questions;

namespace FormEngine.Tests.Guides;

/// <summary>Follows <c>forms/README.md</c> as a questionnaire designer would, and checks the survey after each step.</summary>
public sealed class FormGuideTests
{
    private static readonly Guide Guide = Guide.Read("forms/README.md");

    [Fact]
    public void Each_step_leaves_a_survey_with_nothing_to_remark()
    {
        var folder = new SurveyFolder();
        foreach (var (where, code) in Steps)
        {
            folder.Follow(where, code);
            // The survey names its languages only when both translations are there; the last step drops a text.
            Assert.Empty(folder.Lint("services").Where(finding => finding.Language is null).Select(finding => $"{where}: {finding}"));
        }

        Assert.Equal(["unknown_text"], folder.Lint("services").Select(finding => finding.Code));
    }

    [Fact]
    public void The_steps_come_by_every_kind_of_question()
    {
        var folder = new SurveyFolder();
        foreach (var (where, code) in Steps)
            folder.Follow(where, code);
        var kinds = typeof(Question).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Question)));
        var asked = folder.Compile("services").Form!.Questions.Select(question => question.GetType());
        Assert.Empty(kinds.Except(asked).Select(kind => kind.Name));
        Assert.Equal(10, Guide.Text.Split('\n').Count(line => line.StartsWith("### ", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_commands_do_what_the_guide_says()
    {
        var root = Directory.CreateTempSubdirectory("guide");
        try
        {
            var folder = new SurveyFolder();
            foreach (var (where, code) in Steps)
            {
                if (code.Contains("\"x-version\": \"2\"", StringComparison.Ordinal))
                    folder.WriteTo(Path.Combine(root.FullName, "copy"));
                folder.Follow(where, code);
            }

            folder.WriteTo(Path.Combine(root.FullName, "forms", "library"));
            var runs = Guide.Rows("sh").Select(line => Run(root.FullName, line[0])).ToList();
            Assert.All(runs, run => Assert.Equal("", run.Errors));
            Assert.Equal(Guide.Blocks("text").Single().Split('\n', StringSplitOptions.RemoveEmptyEntries), runs[^1].Lines);
        }
        finally
        {
            root.Delete(true);
        }
    }

    private static (int Exit, string[] Lines, string Errors) Run(string root, string command) =>
        Formctl.Run([.. command.Split(" -- ")[1].Split(' ')
        .Select(word => word.Contains('/', StringComparison.Ordinal) ? Path.Combine(root, word) : word)]);

    private static IEnumerable<(string Where, string Code)> Steps => Guide.AllBlocks
        .Where(block => block.Kind.StartsWith("json ", StringComparison.Ordinal))
        .Select(block => (block.Kind["json ".Length..], block.Code));
}
