namespace FormEngine.Server.Web.Pages;

/// <summary>Marks the texts of the front page, the accessibility statement and the privacy page.</summary>
public sealed class PageTexts;
