using System.CommandLine;
using FormEngine.Testing.Databases;

namespace FormEngine.Fuzz;

/// <summary>The command line. It is no Program of top-level statements: there is another, the server's.</summary>
internal static class Command
{
    private static readonly Option<int> Count = new("--count")
    {
        Description = "How many requests, shared by the databases.",
        DefaultValueFactory = _ => 100_000,
    };

    private static readonly Option<double> Minutes = new("--minutes")
    {
        Description = "Stop after so long, whatever is left.",
        DefaultValueFactory = _ => 60,
    };

    private static readonly Option<int> Seed = new("--seed")
    {
        Description = "The same seed asks the same.",
        DefaultValueFactory = _ => Random.Shared.Next(),
    };

    private static readonly Option<DatabaseKind?> Database = new("--database") { Description = "Only this one; without it both." };

    private static readonly Option<bool> Keep = new("--keep")
    {
        Description = "Leave the server running where it failed, so that a request can be sent again.",
    };

    private static Task<int> Main(string[] args)
    {
        var root = new RootCommand("Sends nonsense to every route of the server, in every role, and counts what is answered with 5xx.")
        {
            Count, Minutes, Seed, Database, Keep,
        };
        root.SetAction((typed, stopping) => Session.RunAsync(Plan(typed), stopping));
        return root.Parse(args).InvokeAsync();
    }

    private static SessionPlan Plan(ParseResult typed) => new(
        typed.GetValue(Count), TimeSpan.FromMinutes(typed.GetValue(Minutes)), typed.GetValue(Seed),
        typed.GetValue(Database) is { } one ? [one] : Enum.GetValues<DatabaseKind>(), typed.GetValue(Keep));
}
