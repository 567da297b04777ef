using System.Text.RegularExpressions;

namespace FormEngine.Server.Tests.Conventions;

/// <summary>
/// Where a source file asks for a text: of which catalogue, and by which key. A key put together while running is a
/// pattern: <c>T[name + "Title"]</c> asks for every key that ends in «Title».
/// </summary>
internal sealed partial record TextUse(string File, string Catalogue, Regex Key, string Source)
{
    /// <summary>False where any key would do, as in <c>T[code]</c>.</summary>
    public bool SaysWhich => Key.ToString().Length > 0;

    public static IReadOnlyList<TextUse> All { get; } = FindAll();

    private static List<TextUse> FindAll()
    {
        var files = SourceFile.In("server", ".cs", ".cshtml");
        var imports = files.Where(file => file.Path.EndsWith("_ViewImports.cshtml", StringComparison.Ordinal)).ToList();
        return [.. files.SelectMany(file => Find(file, Localizers(file, imports)))];
    }

    // A view also sees what the _ViewImports of its own folder and of those above it inject; the nearest wins.
    private static Dictionary<string, string> Localizers(SourceFile file, IEnumerable<SourceFile> imports)
    {
        var seen = imports.Where(import => file.IsView && $"{file.Folder}/".StartsWith($"{import.Folder}/", StringComparison.Ordinal));
        var found = new Dictionary<string, string>();
        foreach (var source in seen.OrderBy(import => import.Folder.Length).Append(file))
            foreach (Match match in Declaration().Matches(source.Text))
                found[match.Groups["name"].Value] = match.Groups["catalogue"].Value;
        return found;
    }

    private static IEnumerable<TextUse> Find(SourceFile file, Dictionary<string, string> localizers) =>
        from match in Indexer().Matches(file.Text)
        where localizers.ContainsKey(match.Groups["name"].Value)
        let key = match.Groups["key"].Value
        select new TextUse(file.Path, localizers[match.Groups["name"].Value], Pattern(key), match.Value);

    private static Regex Pattern(string expression)
    {
        var literals = Literal().Matches(expression).Select(match => match.Groups[1].Value).ToList();
        if (WholeKey().IsMatch(expression))
            return new Regex($"^{literals[0]}$");
        if (!Joined().IsMatch(expression))
            return new Regex(literals.Count == 0 ? "" : $"^(?:{string.Join('|', literals)})$");
        return new Regex(string.Join(".*", literals.SelectMany(literal => Hole().Split(literal)).Where(part => part.Length > 0)));
    }

    [GeneratedRegex(@"IStringLocalizer<(?:\w+\.)*(?<catalogue>\w+)>\s+(?<name>\w+)")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"\b(?<name>\w+)\[(?<key>(?:[^\[\]""]|""[^""]*"")+)\]")]
    private static partial Regex Indexer();

    [GeneratedRegex(@"^""(\w+)""(?=,|$)")]
    private static partial Regex WholeKey();

    [GeneratedRegex(@"\+|\$""")]
    private static partial Regex Joined();

    [GeneratedRegex(@"""([^""]*)""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();
}
