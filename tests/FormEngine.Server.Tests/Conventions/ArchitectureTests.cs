using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using FormEngine.Compilation;

namespace FormEngine.Server.Tests.Conventions;

public sealed partial class ArchitectureTests
{
    private static readonly Assembly Engine = typeof(FormCompiler).Assembly;
    private static readonly Assembly Server = typeof(Program).Assembly;

    public static TheoryData<string> Assemblies => ["FormEngine", "FormEngine.Server"];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void A_room_knows_only_those_on_the_floors_below(string assembly) =>
        Convention.Holds(House.Of(assembly).Faults());

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void The_guide_of_a_house_draws_the_floors_as_they_are(string assembly) =>
        Convention.Holds(House.Of(assembly).MissingFromGuide());

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Only_the_kinds_of_question_and_their_views_know_which_kind_one_is(string assembly) =>
        Convention.Holds(KindsOfQuestion.KnownTooFar(assembly));

    [Fact]
    public void The_engine_stands_on_the_base_library_and_its_two_packages_alone()
    {
        string[] allowed = ["System", "netstandard", "mscorlib", "Jint", "Acornima", "NJsonSchema", "Namotion", "Newtonsoft"];

        var others = Engine.GetReferencedAssemblies().Select(name => name.Name!)
            .Where(name => !allowed.Contains(name.Split('.')[0]));

        Convention.Holds(others);
    }

    [Fact]
    public void Only_the_folder_for_rules_knows_the_rule_interpreter() =>
        Convention.Holds(FilesMatching("engine", UsesJint(), except: "engine/Rules"));

    [Fact]
    public void Only_the_folder_for_data_knows_which_database() =>
        Convention.Holds(FilesMatching("server", NamesDatabase(), except: "server/Data"));

    [Fact]
    public void The_engine_looks_at_no_clock_no_file_and_no_surroundings() =>
        Convention.Holds(FilesMatching("engine", LooksAround(), except: "none"));

    [Fact]
    public void Only_the_clock_handed_in_is_read() =>
        Convention.Holds(FilesMatching("server", ReadsClock(), except: "none"));

    [Fact]
    public void Every_class_is_sealed_unless_something_inherits_it()
    {
        var classes = Engine.GetTypes().Concat(Server.GetTypes()).Where(type => type.IsClass && !IsGenerated(type)).ToList();
        var parents = classes.Select(type => type.BaseType).ToHashSet();

        Convention.Holds(classes.Where(type => !type.IsSealed && !type.IsAbstract && !parents.Contains(type))
            .Select(type => type.FullName));
    }

    private static bool IsGenerated(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) || type.Name.Contains('<', StringComparison.Ordinal)
        || type.Name.EndsWith("ModelSnapshot", StringComparison.Ordinal)
        || type.Namespace?.StartsWith("FormEngine", StringComparison.Ordinal) is not true && type != typeof(Program);

    private static IEnumerable<string> FilesMatching(string folder, Regex pattern, string except) =>
        from file in SourceFile.In(folder, ".cs", ".cshtml")
        where !$"{file.Folder}/".StartsWith($"{except}/", StringComparison.Ordinal) && pattern.IsMatch(file.Text)
        select file.Path;

    [GeneratedRegex(@"\b(Jint|Acornima)\b")]
    private static partial Regex UsesJint();

    [GeneratedRegex("Npgsql|Postgres|Sqlite", RegexOptions.IgnoreCase)]
    private static partial Regex NamesDatabase();

    [GeneratedRegex(@"\b(DateTime\.(Utc)?(Now|Today)|DateTimeOffset|TimeProvider|File\.|Console\.|Environment\.GetEnv)")]
    private static partial Regex LooksAround();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?(Now|Today)\b")]
    private static partial Regex ReadsClock();
}
