namespace FormEngine.Server.Contacts.Import;

/// <summary>What to do with numbers such as «101» that seem to have been «0101».</summary>
public enum LostZeros
{
    Ask,
    Restore,
    Keep,
}

/// <summary>The answers to what a file leaves open.</summary>
public sealed record ImportChoices(LostZeros Zeros = LostZeros.Ask, bool SkipUnknownColumns = false)
{
    /// <summary>The sheet to read, by its place in the workbook; null for the one that looks most like a list.</summary>
    public int? Sheet { get; init; }

    /// <summary>What a column is, by its place: the technical name of one, or <see cref="ColumnUse.PassedOver"/>.</summary>
    public IReadOnlyDictionary<int, string> Columns { get; init; } = new Dictionary<int, string>();

    /// <summary>The role that a word of the file means, or <see cref="RoleWord.LeftOut"/>.</summary>
    public IReadOnlyDictionary<string, string> Roles { get; init; } = new Dictionary<string, string>();
}
