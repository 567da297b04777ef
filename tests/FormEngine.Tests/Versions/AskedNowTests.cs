using System.Text.Json.Nodes;
using FormEngine.Compilation;
using FormEngine.Versions;

namespace FormEngine.Tests.Versions;

/// <summary>What is asked now beside what was asked in 2017.</summary>
public sealed class AskedNowTests
{
    private const string Now = "digital-modenhet";
    private static readonly string Earlier = Path.Combine(Now, "versions", "2017.1");
    private static readonly string[] All = ["generelt", "helse", "plan", "utdanning"];

    private static readonly string[] NoLongerAsked =
    [
        "byggsok_bruk", "byggsok_hinder", "byggsok_hinder_andre", "ebyggesak", "innebygd_personvern", "personvernerklaering",
        "personvernombud", "universell_utforming",
    ];

    public static TheoryData<string> Names => [.. All];

    [Fact]
    public void Answers_lose_their_place_only_where_the_question_is_another()
    {
        var orphaned = All.SelectMany(Diff).Where(change => change.Effect == AnswerEffect.Orphaned).ToList();

        Assert.Equal(NoLongerAsked, orphaned.Select(change => change.Question!).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_is_scored_otherwise_or_means_something_else(string form) => Assert.DoesNotContain(Diff(form), change => change.Effect is AnswerEffect.ChangesScores or AnswerEffect.ChangesMeaning);

    [Fact]
    public void Indicators_count_the_same_items_but_for_the_three_they_name()
    {
        var (then, now) = (Items(Earlier), Items(Now));

        Assert.Equal(["ebyggesak", "innebygd_personvern", "personvernombud"], then.Except(now).Order(StringComparer.Ordinal));
        Assert.Equal(["ebyggesak_status", "innebygd_personvern_status", "personvernombud_status"],
            now.Except(then).Order(StringComparer.Ordinal));
        Assert.All(Forms.Survey(Now).Indicators, indicator =>
            Assert.Contains("2017", Forms.Survey(Now).Texts("nb").Indicator(indicator.Id).Description!, StringComparison.Ordinal));
    }

    /// <summary>Whoever must answer can say that they do not know, and finds it last.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Every_choice_that_must_be_made_ends_with_do_not_know(string form)
    {
        var choices = Compile(Now, form).Questions.SelectMany(question => question.Parts.Count > 0 ? question.Parts : [question])
            .Where(question => question.Choices.Count > 0).ToList();

        Assert.NotEmpty(choices);
        Assert.Empty(choices.Where(question => question.Choices[^1].Missing != "dont_know").Select(question => question.Id));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_text_speaks_of_both_kinds_of_authority_with_a_stroke(string form)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "forms", Now), $"{form}*.json"))
        {
            Assert.DoesNotContain(Texts(JsonNode.Parse(File.ReadAllText(file))!),
                text => text.Contains("kommunen/", StringComparison.OrdinalIgnoreCase)
                    || text.Contains("municipality/", StringComparison.OrdinalIgnoreCase)
                    || text.Contains("mulig)", StringComparison.OrdinalIgnoreCase)
                    || text.Contains("spesifiser", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void An_earlier_version_in_a_folder_of_another_name_is_told_by_lint()
    {
        var folder = Directory.CreateTempSubdirectory("forms");
        try
        {
            var version = Directory.CreateDirectory(Path.Combine(folder.FullName, "versions", "2016.9")).FullName;
            foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "forms", Earlier)))
                File.Copy(file, Path.Combine(version, Path.GetFileName(file)));

            var (exit, lines, _) = Formctl.Run("lint", folder.FullName);

            Assert.Equal(1, exit);
            Assert.Contains(lines, line => line.Contains("wrong_version_folder", StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IReadOnlyList<FormChange> Diff(string form) => FormVersions.Diff(Compile(Earlier, form), Compile(Now, form));

    private static CompiledForm Compile(string folder, string form)
    {
        var name = Path.Combine(folder, form + ".json");
        return FormCompiler.Compile(Forms.Read(name), Forms.Sidecars(name)).Form!;
    }

    private static List<string> Items(string folder) =>
        [.. Forms.Survey(folder).Indicators.SelectMany(indicator => indicator.Items).Select(item => item.Question)];

    private static IEnumerable<string> Texts(JsonNode node) => node switch
    {
        JsonObject value => value.SelectMany(member => Texts(member.Value!)),
        JsonArray value => value.SelectMany(item => Texts(item!)),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
