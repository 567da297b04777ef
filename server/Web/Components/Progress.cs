namespace FormEngine.Server.Web.Components;

/// <summary>How far something has come, as a bar and as the text beside it.</summary>
public sealed record Progress(int Done, int Total, string Text);
