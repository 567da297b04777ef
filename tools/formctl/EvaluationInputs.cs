using System.CommandLine;
using System.Globalization;
using FormEngine.Answers;
using FormEngine.Organisations;

namespace FormEngine.Formctl;

/// <summary>The arguments of commands that evaluate answers.</summary>
internal sealed class EvaluationInputs
{
    public const string TodayHelp = "The date to reckon with, as yyyy-MM-dd; today in Oslo where left out.";

    public Argument<string> Form { get; } = new("FORM") { Description = "The form." };

    public Option<string> Answers { get; } =
        new("--answers") { Description = "Answers, one JSON object per line; - for standard input.", Required = true };

    public Option<string?> Organisation { get; } =
        new("--organisation") { Description = "The organisation's attributes, one JSON object." };

    public Option<string?> Today { get; } =
        new("--today") { Description = TodayHelp };

    public int Run(ParseResult parsed, Func<Evaluation, IEnumerable<string>, InvocationConfiguration, int> run) => Refusals.Catch(
        parsed.InvocationConfiguration,
        () => run(Read(parsed), Lines(parsed), parsed.InvocationConfiguration));

    /// <summary>The answers line by line, read as they are asked for.</summary>
    public IEnumerable<string> Lines(ParseResult parsed) => Lines(parsed.GetValue(Answers)!);

    public static IEnumerable<string> Lines(string path)
    {
        if (path != "-")
            return File.ReadLines(path);
        return Enumerable.Repeat(0, int.MaxValue).Select(_ => Console.In.ReadLine()).TakeWhile(line => line is not null)!;
    }

    private Evaluation Read(ParseResult parsed) =>
        new(FormFiles.Load(parsed.GetValue(Form)!), ReadOrganisation(parsed), ReadToday(parsed));

    public OrganisationAttributes ReadOrganisation(ParseResult parsed) =>
        parsed.GetValue(Organisation) is { } path ? ReadOrganisation(path) : OrganisationAttributes.None;

    public static OrganisationAttributes ReadOrganisation(string path) =>
        new(AnswerDocument.Parse(File.ReadAllText(path)) ?? throw new RefusedException($"{path} is not one JSON object."));

    public DateOnly ReadToday(ParseResult parsed) => ReadToday(parsed.GetValue(Today));

    public static DateOnly ReadToday(string? text)
    {
        if (text is null)
            return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(),
                TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo")).Date);
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new RefusedException($"--today must be a date such as 2026-12-31, not «{text}».");
    }
}
