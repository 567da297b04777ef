namespace FormEngine.Server.Web.Addresses;

/// <summary>Published surveys and their versions.</summary>
public static class SurveyAddresses
{
    public const string List = "/staff/surveys";

    public static string Of(Guid version) => $"{List}/{version}";

    public static string Indicators(Guid version) => $"{Of(version)}/indicators";
}
