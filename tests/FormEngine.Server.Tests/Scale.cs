namespace FormEngine.Server.Tests;

/// <summary>How much of it: little in every run of the tests, and as much as is asked for where a command runs them.</summary>
internal static class Scale
{
    /// <summary><c>tools/kill</c>: how many times something is killed.</summary>
    public static readonly int Kills = Of("FORMENGINE_KILLS", otherwise: 1);

    /// <summary><c>tools/fire</c>: how many mails are sent.</summary>
    public static readonly int Mails = Of("FORMENGINE_FIRE_MAILS", otherwise: 120);

    private static int Of(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), out var asked) ? asked : otherwise;
}
