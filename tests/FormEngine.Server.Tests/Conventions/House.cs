using FormEngine.Testing;
using Mono.Cecil;

namespace FormEngine.Server.Tests.Conventions;

/// <summary>The rooms of one assembly, floor by floor from the ground; rooms on one floor do not know each other.</summary>
internal sealed record House(string Assembly, string Folder, IReadOnlyList<string[]> Floors)
{
    private static House Engine { get; } = new("FormEngine", "engine",
    [
        ["Findings"],
        ["Schema"],
        ["Answers", "Organisations"],
        ["Questions"],
        ["Forms"],
        ["Rules"],
        ["Compilation"],
        ["Evaluation"],
        ["Surveys"],
        ["Scoring"],
        ["Tables", "Versions"],
        ["Linting"],
        ["Importing", "Editing"],
    ]);

    private static House Server { get; } = new("FormEngine.Server", "server",
    [
        ["Data"],
        ["Web"],
        ["Access"],
        ["Jobs", "Surveys"],
        ["Mail"],
        ["Accounts", "Contacts", "Invitations"],
        ["Campaigns", "Tracking"],
        ["Reminders", "Respond"],
        ["Results"],
        ["Scorecards"],
        ["Demo", "Erasing", "Overview"],
        ["Program"],
    ]);

    public static House Of(string assembly) => assembly == Engine.Assembly ? Engine : Server;

    /// <summary>The floors that README does not draw, as lines of their own from the top to the ground.</summary>
    public IEnumerable<string> MissingFromGuide()
    {
        var drawn = File.ReadLines(Repository.PathOf($"{Folder}/README.md"))
            .Select(line => line.Split('#')[0].Split((char[])[' ', '/'], StringSplitOptions.RemoveEmptyEntries));
        var floors = new Queue<string[]>(Floors.Reverse());
        foreach (var line in drawn)
            if (floors.TryPeek(out var floor) && line.SequenceEqual(floor))
                floors.Dequeue();
        return floors.Select(floor => $"{Folder}/README.md does not draw «{string.Join("/  ", floor)}/» below the floor above it");
    }

    /// <summary>What knows a room it should not, and rooms that stand on no floor.</summary>
    public IEnumerable<string> Faults()
    {
        using var assembly = AssemblyDefinition.ReadAssembly(Path.Combine(AppContext.BaseDirectory, $"{Assembly}.dll"));
        return [.. assembly.MainModule.GetTypes().SelectMany(Faults).Distinct().Order(StringComparer.Ordinal)];
    }

    private IEnumerable<string> Faults(TypeDefinition type)
    {
        if (RoomOf(type) is not { } own)
            yield break;
        if (FloorOf(own) < 0)
            yield return $"{type.FullName} is in {own}, which stands on no floor";
        foreach (var known in type.Knows().Where(known => known.Scope == type.Module))
            if (RoomOf(known) is { } other && other != own && FloorOf(other) >= FloorOf(own))
                yield return $"{type.FullName} ({own}) knows {known.FullName} ({other})";
    }

    private int FloorOf(string room) => Floors.ToList().FindIndex(floor => floor.Contains(room));

    /// <summary>Null where the compiler wrote it for no room in particular.</summary>
    private string? RoomOf(TypeReference type)
    {
        while (type.DeclaringType is { } outer)
            type = outer;
        if (type.Namespace == "AspNetCoreGeneratedDocument")
            return type.Name.Split('_')[0] is { Length: > 0 } folder ? folder : null;
        if (type.FullName is "Program")
            return "Program";
        return type.Namespace.StartsWith($"{Assembly}.", StringComparison.Ordinal)
            ? type.Namespace[(Assembly.Length + 1)..].Split('.')[0]
            : null;
    }
}
