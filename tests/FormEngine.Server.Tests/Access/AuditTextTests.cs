using System.Text.RegularExpressions;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Tests.Conventions;

namespace FormEngine.Server.Tests.Access;

public sealed partial class AuditTextTests
{
    [Fact]
    public void Every_action_in_the_log_has_words()
    {
        var words = TextCatalogue.All.Single(catalogue => catalogue.Name == "AuditTexts").Keys.ToList();
        var codes = typeof(AuditCodes).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToList();

        Assert.NotEmpty(codes);
        Assert.Equal(codes.Order(StringComparer.Ordinal), words.Where(word => word.Contains('.')).Order(StringComparer.Ordinal));
        Convention.Holds(codes.Where(code => !words.Contains(code.Split('.')[0])));
    }

    [Fact]
    public void No_file_that_writes_to_the_log_spells_a_code_itself() => Convention.Holds(
        from file in SourceFile.In("server", ".cs")
        where file.Text.Contains("audit.Add", StringComparison.Ordinal)
        from Match code in Code().Matches(file.Text)
        select $"{file.Path}: {code.Value}");

    [GeneratedRegex(@"""[a-z]+(-[a-z]+)*\.([a-z-]+|\{[^""]*\})""")]
    private static partial Regex Code();
}
