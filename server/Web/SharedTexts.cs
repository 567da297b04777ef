namespace FormEngine.Server.Web;

/// <summary>Marks the texts that all pages share: buttons, header and footer, labels of the building blocks.</summary>
public sealed class SharedTexts;
