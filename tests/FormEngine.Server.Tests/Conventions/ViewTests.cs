using System.Text.RegularExpressions;

namespace FormEngine.Server.Tests.Conventions;

public sealed partial class ViewTests
{
    /// <summary>Razor takes <c>callers@query</c> for an address of mail, and leaves it as it stands; <c>callers@(query)</c> it fills.</summary>
    [Fact]
    public void What_is_put_in_behind_a_letter_stands_in_parentheses() => Convention.Holds(
        from file in SourceFile.In("server", ".cshtml")
        from Match match in TakenForMail().Matches(file.Text)
        select $"{file.Path}: {match.Value}");

    [GeneratedRegex(@"\w+@[A-Za-z]\w*")]
    private static partial Regex TakenForMail();
}
