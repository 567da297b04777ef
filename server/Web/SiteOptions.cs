namespace FormEngine.Server.Web;

/// <summary>Whose service this is; set under <c>Site</c> in the configuration.</summary>
public sealed class SiteOptions
{
    public const string Section = "Site";

    /// <summary>The name in the header and in page titles.</summary>
    public string Name { get; set; } = "FormEngine";

    /// <summary>The body that runs the service and answers for the personal data in it.</summary>
    public string? Owner { get; set; }

    /// <summary>Where people may write about accessibility and privacy.</summary>
    public string? Email { get; set; }
}
