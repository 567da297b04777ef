using FormEngine.Questions;
using Mono.Cecil;

namespace FormEngine.Server.Tests.Conventions;

/// <summary>Who knows which kind of question one is. All others ask what its answer is, so that a new kind is theirs already.</summary>
internal static class KindsOfQuestion
{
    private static readonly string[] Knowing =
    [
        "FormEngine.Questions.",
        "FormEngine.Server.Respond.Questions.QuestionViews",
        "AspNetCoreGeneratedDocument.Respond_Questions_",

        // Each looks for one kind alone, and at what only that kind has.
        "FormEngine.Server.Surveys.FormOutline",
        "FormEngine.Server.Respond.Entries.EntryList",
    ];

    public static IEnumerable<Type> All => typeof(Question).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Question)));

    public static IEnumerable<string> KnownTooFar(string assembly)
    {
        var kinds = All.Select(kind => kind.FullName!).ToHashSet();
        using var read = AssemblyDefinition.ReadAssembly(Path.Combine(AppContext.BaseDirectory, $"{assembly}.dll"));
        return
        [
            .. from type in read.MainModule.GetTypes()
               where !Array.Exists(Knowing, name => type.FullName.StartsWith(name, StringComparison.Ordinal))
               from known in type.Knows().Select(known => known.FullName).Where(kinds.Contains).Distinct()
               select $"{type.FullName} knows {known}",
        ];
    }
}
