namespace FormEngine.Server.Web.Addresses;

/// <summary>Rounds: the list of them, and one with its settings, participants and owners.</summary>
public static class CampaignAddresses
{
    public const string List = "/staff/campaigns";
    public const string New = List + "/new";

    public static string NewFor(Guid survey) => $"{New}?survey={survey}";

    public static string Of(Guid campaign) => $"{List}/{campaign}";

    public static string Settings(Guid campaign) => $"{Of(campaign)}/settings";

    public static string Close(Guid campaign) => $"{Of(campaign)}/close";

    public static string Reopen(Guid campaign) => $"{Of(campaign)}/reopen";

    /// <summary>The round after it, to be looked over and made.</summary>
    public static string Next(Guid campaign) => $"{Of(campaign)}/next";

    public static string Participants(Guid campaign) => $"{Of(campaign)}/participants";

    public static string Assignments(Guid campaign) => $"{Of(campaign)}/assignments";

    /// <summary>Where answers are imported.</summary>
    public static string Answers(Guid campaign) => $"{Of(campaign)}/answers";

    public static string AnswerPreview(Guid campaign, Guid upload) => $"{Answers(campaign)}/{upload}";

    public static string AnswersImporting(Guid work) => $"{List}/answers/{work}";

    /// <summary>Who is to answer one section of a participant.</summary>
    public static string Assign(Guid campaign, Guid participant, string section) => $"{Participants(campaign)}/{participant}/{section}";
}
