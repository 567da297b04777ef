namespace FormEngine.Server.Web.Components;

/// <summary>A page above the one being read.</summary>
public sealed record Crumb(string Text, string Href);
