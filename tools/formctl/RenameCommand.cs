using System.CommandLine;
using System.Text.Json;
using FormEngine.Editing;

namespace FormEngine.Formctl;

/// <summary><c>formctl rename SURVEY FORM OLD NEW</c></summary>
internal static class RenameCommand
{
    public static Command Create()
    {
        var survey = new Argument<string>("SURVEY") { Description = "The survey's folder, or its survey.json." };
        var form = new Argument<string>("FORM") { Description = "The form, by the name its sections have for it." };
        var old = new Argument<string>("OLD") { Description = "The question's id." };
        var now = new Argument<string>("NEW") { Description = "Its new id." };
        var command = new Command("rename", """
            Give a question another id: on its page, in rules, texts, translations and indicators. Files that change are written anew.
            Exit code 1: something stands in the way, which is told with its place, and nothing is written.
            """)
        {
            survey, form, old, now,
        };
        command.SetAction(parsed => Refusals.Catch(parsed.InvocationConfiguration, () => Run(
            parsed.GetValue(survey)!, parsed.GetValue(form)!, parsed.GetValue(old)!, parsed.GetValue(now)!,
            parsed.InvocationConfiguration.Output)));
        return command;
    }

    private static int Run(string survey, string form, string old, string now, TextWriter output)
    {
        var folder = Directory.Exists(survey) ? survey : Path.GetDirectoryName(Path.GetFullPath(survey))!;
        var draft = Read(folder);
        var (edit, obstacles) = QuestionRenaming.Of(draft, form, old, now);
        foreach (var obstacle in obstacles)
            output.WriteLine($"{obstacle.Place}: {Message(obstacle.Reason)}");
        if (edit is null)
            return ExitCodes.Findings;
        var after = draft.Apply(edit).Draft!;
        foreach (var file in edit.Changes.Select(change => change.Place.Document).Distinct())
            File.WriteAllText(Path.Combine(folder, file), after.Write(file));
        foreach (var change in edit.Changes)
            output.WriteLine($"{change.PlaceAfter}");
        return ExitCodes.Ok;
    }

    private static Draft Read(string folder)
    {
        try
        {
            return Draft.Read(Directory.EnumerateFiles(folder, "*.json").ToDictionary(path => Path.GetFileName(path), File.ReadAllText));
        }
        catch (JsonException fault)
        {
            throw new RefusedException(fault.Message);
        }
    }

    private static string Message(RenameFault fault) => fault switch
    {
        RenameFault.Unknown => "There is no such question.",
        RenameFault.NotAnId => "An id begins with a letter a–z and holds only a–z, 0–9 and «_».",
        RenameFault.Taken => "Something else has this id.",
        _ => "This rule cannot be read, so that nobody can tell whether it reads the question. Mend it first.",
    };
}
