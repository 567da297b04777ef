namespace FormEngine.Browser.Tests.Browsing;

/// <summary>What a visitor sits with.</summary>
public sealed record Device(string Name, int Width, int Height)
{
    public static readonly Device Desktop = new("desktop", 1280, 900);
    public static readonly Device Phone = new("phone", 390, 844);
    public static readonly Device NarrowPhone = new("narrow phone", 320, 640);

    public bool JavaScript { get; init; } = true;

    public bool Dark { get; init; }

    /// <summary>The language the browser asks for.</summary>
    public string Language { get; init; } = "nb";
}
