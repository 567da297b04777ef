namespace FormEngine.Server.Tests.Conventions;

internal static class Convention
{
    /// <summary>Fails with every exception to the rule, one a line.</summary>
    public static void Holds(IEnumerable<string?> exceptions)
    {
        var found = exceptions.ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
