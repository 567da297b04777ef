using System.CommandLine;
using System.Text.Json.Nodes;
using FormEngine.Compilation;
using FormEngine.Versions;

namespace FormEngine.Formctl;

/// <summary><c>formctl diff OLD NEW [--json]</c></summary>
internal static class DiffCommand
{
    public static Command Create()
    {
        var old = new Argument<string>("OLD") { Description = "The old version of a form; its translations are found beside it." };
        var now = new Argument<string>("NEW") { Description = "The new version." };
        var json = new Option<bool>("--json") { Description = "Write the changes as JSON." };
        var command = new Command("diff", """
            Tell what a new version of a form changes, and what each change means for answers already stored.
            Exit code 0: stored answers stay as they are (wordings may need a look); 1: some may be scored, shown, asked
            for or kept otherwise; 2: a form cannot be used.
            """)
        {
            old, now, json,
        };
        command.SetAction(parsed => Refusals.Catch(parsed.InvocationConfiguration, () => Run(
            FormFiles.Load(parsed.GetValue(old)!), FormFiles.Load(parsed.GetValue(now)!), parsed.GetValue(json),
            parsed.InvocationConfiguration.Output)));
        return command;
    }

    private static int Run(CompiledForm old, CompiledForm now, bool json, TextWriter output)
    {
        var changes = FormVersions.Diff(old, now);
        if (json)
            output.WriteLine(new JsonArray([.. changes.Select(ToJson)]).ToJsonString(Json.Readable));
        else
            new DiffReport(old, now, output).Write(changes);
        return changes.Any(change => change.Effect > AnswerEffect.CheckMeaning) ? ExitCodes.Findings : ExitCodes.Ok;
    }

    private static JsonObject ToJson(FormChange change)
    {
        var json = new JsonObject { ["code"] = change.Code, ["effect"] = Json.Word(change.Effect) };
        (string, string?)[] members =
        [
            ("page", change.Page), ("question", change.Question), ("option", change.Option), ("language", change.Language),
            ("in", change.IsInOld ? "old" : "new"), ("pointer", change.Pointer), ("old", change.Old), ("new", change.New),
            ("looks_like", change.LooksLike), ("message", change.Message),
        ];
        foreach (var (name, value) in members)
        {
            if (value is not null)
                json[name] = value;
        }

        return json;
    }
}
