namespace FormEngine.Server.Erasing;

/// <summary>Configuration section <c>Erasing</c>.</summary>
public sealed class ErasingOptions
{
    public const string Section = "Erasing";

    /// <summary>How long a table may be locked while it is written anew after somebody was erased.</summary>
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromSeconds(0.9);
}
