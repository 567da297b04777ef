namespace FormEngine.Server.Web.Components;

/// <summary>How far something has come, as a bar and as the text beside it. Of 0 means that nobody knows.</summary>
public sealed record Progress(int Done, int Total, string Text);
