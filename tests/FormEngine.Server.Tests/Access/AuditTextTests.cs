using System.Text.RegularExpressions;
using FormEngine.Server.Tests.Conventions;

namespace FormEngine.Server.Tests.Access;

public sealed partial class AuditTextTests
{
    /// <summary>Found in the sources: in files that write to the log, whatever looks like a code is one.</summary>
    [Fact]
    public void Every_action_in_the_log_has_words()
    {
        var words = TextCatalogue.All.Single(catalogue => catalogue.Name == "AuditTexts").Keys.ToList();
        var codes = SourceFile.In("server", ".cs").Where(file => file.Text.Contains("audit.Add", StringComparison.Ordinal))
            .SelectMany(file => Code().Matches(file.Text), (file, match) => (file.Path, Code: match.Groups[1].Value)).ToList();

        Assert.NotEmpty(codes);
        Convention.Holds(
            from found in codes
            let code = new Regex($"^{Hole().Replace(Regex.Escape(found.Code).Replace("\\{", "{", StringComparison.Ordinal), "[a-z-]+")}$")
            where !words.Any(code.IsMatch) || !words.Contains(found.Code.Split('.')[0])
            select $"{found.Path}: {found.Code}");
    }

    [GeneratedRegex(@"""([a-z]+(?:-[a-z]+)*\.(?:[a-z-]+|\{[^""]*\}))""")]
    private static partial Regex Code();

    [GeneratedRegex("{[^}]*}")]
    private static partial Regex Hole();
}
