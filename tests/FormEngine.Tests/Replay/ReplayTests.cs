using System.Text.Json.Nodes;
using FormEngine.Formctl;
using FormEngine.Replay;

namespace FormEngine.Tests.Replay;

/// <summary>The round of 2017 with invented answers: the product computes what the report of 2018 published.</summary>
public sealed class ReplayTests
{
    private static readonly Stage Stage = FormEngine.Replay.Stage.Set(
        Path.Combine(AppContext.BaseDirectory, "forms", "digital-modenhet", "versions", "2017.1", "survey.json"));

    [Fact]
    public void Every_figure_of_the_report_is_there()
    {
        var published = Stage.Published;
        Assert.Equal(58, published.Questions.Count);
        Assert.Equal(306, published.Questions.Sum(question => question.Figures.Count) + published.Rates.Count);
        Assert.Equal(8, published.Areas.Count);
        Assert.Equal(29, published.Contradictions.Count);
    }

    [Theory]
    [InlineData(2017)]
    [InlineData(1)]
    public void Nothing_differs_that_the_report_does_not_explain(int seed)
    {
        var lines = Stage.Compare(Stage.Invent(seed));

        Assert.DoesNotContain(lines, line => line is { Verdict: Verdict.Differs, Because: null });
        Assert.DoesNotContain(lines, line => line is { Verdict: Verdict.NotComparable, Because: null });
        Assert.True(lines.Count(line => line.Verdict == Verdict.Equal) >= 300);
    }

    [Fact]
    public void Other_answers_are_told_apart()
    {
        var invented = Stage.Invent(2017).Select(participant => participant with
        {
            Sections = participant.Sections.ToDictionary(section => section.Key, section => section.Key == "generelt"
                ? section.Value with { Answers = With(section.Value.Answers, "klarsprak", "nei") }
                : section.Value),
        });

        var differing = Stage.Compare([.. invented]).Where(line => line is { Verdict: Verdict.Differs, Because: null });

        Assert.Contains("generelt/klarsprak", differing.Select(line => line.Subject));
    }

    [Fact]
    public void The_same_seed_draws_the_same_lots_and_the_lines_are_read_back_whole()
    {
        var authorities = Authority.ReadAll().ToDictionary(authority => authority.Number);
        string[] Lines(int seed) =>
            [.. Stage.Invent(seed).Select(participant => ParticipantLine.Of(participant, authorities[participant.Id]))];

        var lines = Lines(2017);
        Assert.Equal(447, lines.Length);
        Assert.Equal(lines, Lines(2017));
        Assert.NotEqual(lines, Lines(1));

        var read = new ParticipantLines(Stage.Survey, Stage.Forms, Invention.Today).ReadAll(lines);
        Assert.Equal(Stage.Compare(Stage.Invent(2017)), Stage.Compare(read));
    }

    /// <summary>The forms of 2017 are verbatim: what the report shows of an option is what stands in the form.</summary>
    [Fact]
    public void The_forms_of_2017_have_the_words_of_the_report()
    {
        foreach (var question in Stage.Published.Questions)
        {
            var (section, id) = (question.Item.Split('/')[0], question.Item.Split('/')[1]);
            var form = Stage.Forms[section];
            var texts = form.Texts("nb");
            if (question.Lost is null)
                Assert.StartsWith(Letters(texts.Question(id).Title), Letters(question.Title), StringComparison.Ordinal);
            foreach (var figure in question.Figures.Where(figure => figure is { Place: "chart", Codes.Count: 1, Read: null }))
            {
                var option = texts.Option(figure.Of[0].Split('/')[1], figure.Codes[0]);
                if (!IsReconstructed(form.Id, id, figure.Codes[0]))
                    Assert.Equal(Letters(figure.Says), Letters(option));
            }
        }
    }

    private static bool IsReconstructed(string form, string question, string code)
    {
        var file = Path.Combine("digital-modenhet", "versions", "2017.1", form + ".json");
        var json = JsonNode.Parse(Forms.Read(file))!["properties"]![question]!;
        var options = (json["oneOf"] ?? json["items"]?["oneOf"])?.AsArray() ?? [];
        return options.Any(option => option!["enum"]![0]!.GetValue<string>() == code && option["x-source"] is not null);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static JsonObject With(JsonObject answers, string question, string code)
    {
        var changed = (JsonObject)answers.DeepClone();
        changed[question] = code;
        return changed;
    }
}
