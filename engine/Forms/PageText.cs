namespace FormEngine.Forms;

/// <summary>The texts of a page.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Description">Its introduction.</param>
public sealed record PageText(string Title, string? Description);
