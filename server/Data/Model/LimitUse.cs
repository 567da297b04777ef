namespace FormEngine.Server.Data.Model;

/// <summary>How much of a limit is used up, in the moment when all of it is free again; there is no row where it is.</summary>
public sealed class LimitUse
{
    /// <summary>Which limit.</summary>
    public required string Kind { get; init; }

    /// <summary>Whose: an id, or a keyed hash of what may not stand here.</summary>
    public required string Key { get; init; }

    /// <summary>In milliseconds since 1970, for databases reckon alike with numbers and not with times.</summary>
    public long FreeAt { get; init; }
}
