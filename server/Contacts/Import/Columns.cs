using FormEngine.Answers;
using FormEngine.Server.Data;

namespace FormEngine.Server.Contacts.Import;

/// <summary>A column by its technical name, which the template uses, and other names for it in any of the languages.</summary>
internal sealed record Column(string Id, bool Required, IReadOnlyList<string> Names)
{
    private readonly HashSet<string> _names = [.. Names.Prepend(Id).Select(Spelling.Plain)];

    /// <summary>Not recognised by its name: somebody has to say that a column is this one.</summary>
    public bool OnlyByHand { get; init; }

    public bool IsNamed(string header) => !OnlyByHand && _names.Contains(Spelling.Plain(header));
}

/// <summary>What a column of a file is used for: one that the import knows, none, or not known; then perhaps one it resembles.</summary>
public sealed record ColumnUse(int Position, string Header, string? Column, string? Nearest = null)
{
    /// <summary>Somebody has said that the import is to pass it over.</summary>
    public const string PassedOver = "-";
}

/// <summary>Which column stands where in a file.</summary>
internal sealed class Columns
{
    private readonly Dictionary<string, int> _positions = [];

    private Columns(IReadOnlyList<ColumnUse> uses) => Uses = uses;

    public IReadOnlyList<ColumnUse> Uses { get; }

    public IReadOnlyList<Message> Problems { get; private init; } = [];

    /// <param name="header">The names the columns have in the file.</param>
    /// <param name="known">Those the import knows.</param>
    /// <param name="said">What somebody has said that a column is, by its place.</param>
    public static Columns Match(IReadOnlyList<string> header, IReadOnlyList<Column> known, IReadOnlyList<string?> said)
    {
        var uses = header.Select((name, position) => Use(position, name.Trim(), known, said[position])).ToList();
        var problems = new List<Message>();
        var columns = new Columns(uses) { Problems = problems };
        foreach (var use in uses.Where(use => use.Column is not (null or ColumnUse.PassedOver)))
            if (!columns._positions.TryAdd(use.Column!, use.Position))
                problems.Add(new Message("ColumnTwice", use.Header, header[columns._positions[use.Column!]].Trim()));
        foreach (var missing in known.Where(column => column.Required && !columns.Has(column.Id)))
            problems.Add(new Message("ColumnMissing", missing.Id, string.Join(", ", missing.Names)));
        return columns;
    }

    public bool Has(string id) => _positions.ContainsKey(id);

    /// <summary>As the file calls it.</summary>
    public string Name(string id) => _positions.TryGetValue(id, out var position) ? Uses[position].Header : id;

    /// <summary>The cell's content without surrounding space; null where it is blank or the file lacks the column.</summary>
    public string? Cell(FileRow row, string id)
    {
        if (!_positions.TryGetValue(id, out var position))
            return null;
        var text = FormulaGuard.Remove(row.Cells[position].Trim());
        return Blank.Is(text) ? null : text;
    }

    private static ColumnUse Use(int position, string header, IReadOnlyList<Column> known, string? said)
    {
        var column = said is { } id && (id == ColumnUse.PassedOver || known.Any(candidate => candidate.Id == id))
            ? id
            : known.FirstOrDefault(candidate => candidate.IsNamed(header))?.Id;
        return new ColumnUse(position, header, column, column is null ? Nearest(header, known) : null);
    }

    private static string? Nearest(string header, IReadOnlyList<Column> known) =>
        Spelling.Nearest(header,
            known.Where(candidate => !candidate.OnlyByHand).SelectMany(candidate => candidate.Names.Prepend(candidate.Id)));
}
