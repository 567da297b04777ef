namespace FormEngine.Server.Data;

/// <summary>
/// So many at once, then one each time an equal part of the period has gone by: it slows down and never shuts out for good.
/// </summary>
/// <param name="Kind">What it limits, such as <c>sign-in.account</c>; kept in the database.</param>
/// <param name="Most">How many at once, and how many in each period in the long run.</param>
/// <param name="Period">How long it takes until as many are free again.</param>
public sealed record RateLimit(string Kind, int Most, TimeSpan Period)
{
    internal long Length => (long)Period.TotalMilliseconds;

    internal long Each => Length / Most;

    /// <summary>Nothing is left of it where <see cref="Model.LimitUse.FreeAt"/> is later.</summary>
    internal long UsedUpFrom(DateTimeOffset now) => now.ToUnixTimeMilliseconds() + Length - Each;

    /// <param name="key">Whose: an id, or a keyed hash of an address (<c>Access/KeyedHash</c>).</param>
    public LimitedKey For(string key) => new(this, key);
}

/// <summary>A limit as it holds for one.</summary>
public sealed record LimitedKey(RateLimit Limit, string Key);
