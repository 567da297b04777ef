using System.CommandLine;
using System.Globalization;
using FormEngine.Answers;
using FormEngine.Evaluation;

namespace FormEngine.Formctl;

/// <summary>The arguments of commands that evaluate answers.</summary>
internal sealed class EvaluationInputs
{
    public Argument<string> Form { get; } = new("FORM") { Description = "The form." };

    public Option<string> Answers { get; } = new("--answers") { Description = "Answers, one JSON object per line; - for standard input.", Required = true };

    public Option<string?> Organisation { get; } = new("--organisation") { Description = "The organisation's attributes, one JSON object." };

    public Option<string?> Today { get; } = new("--today") { Description = "The date to reckon with, as yyyy-MM-dd; today in Oslo where left out." };

    public int Run(ParseResult parsed, Func<Evaluation, IEnumerable<string>, InvocationConfiguration, int> run)
    {
        var console = parsed.InvocationConfiguration;
        try
        {
            return run(Read(parsed), Lines(parsed.GetValue(Answers)!), console);
        }
        catch (Exception error) when (error is RefusedException or IOException or UnauthorizedAccessException)
        {
            console.Error.WriteLine(error.Message);
            return ExitCodes.Refused;
        }
    }

    private static IEnumerable<string> Lines(string path)
    {
        if (path != "-")
            return File.ReadLines(path);
        return Enumerable.Repeat(0, int.MaxValue).Select(_ => Console.In.ReadLine()).TakeWhile(line => line is not null)!;
    }

    private Evaluation Read(ParseResult parsed)
    {
        var path = parsed.GetValue(Form)!;
        var result = FormFiles.Compile(path, null);
        if (result.Form is null)
            throw new RefusedException(string.Join('\n', result.Findings
                .Where(finding => finding.Severity == Linting.Severity.Error)
                .Select(finding => $"{path}: {finding.Code} at {finding.Pointer}: {finding.Message}")));
        return new Evaluation(result.Form, ReadOrganisation(parsed), ReadToday(parsed));
    }

    private OrganisationAttributes ReadOrganisation(ParseResult parsed)
    {
        if (parsed.GetValue(Organisation) is not { } path)
            return OrganisationAttributes.None;
        var values = AnswerDocument.Parse(File.ReadAllText(path)) ?? throw new RefusedException($"{path} is not one JSON object.");
        return new OrganisationAttributes(values);
    }

    private DateOnly ReadToday(ParseResult parsed)
    {
        if (parsed.GetValue(Today) is not { } text)
            return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo")).Date);
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new RefusedException($"--today must be a date such as 2026-12-31, not «{text}».");
    }
}
