namespace FormEngine.Server.Web.Addresses;

/// <summary>A round's plan of reminders, its steps, and reminding some at once.</summary>
public static class ReminderAddresses
{
    public static string Plan(Guid campaign) => $"{CampaignAddresses.Of(campaign)}/reminders";

    public static string Settings(Guid campaign) => $"{Plan(campaign)}/settings";

    /// <summary>Remind a selection at once; the filter that selects stands behind it.</summary>
    public static string Now(Guid campaign) => $"{Plan(campaign)}/now";

    private static string Steps(Guid campaign) => $"{Plan(campaign)}/steps";

    public static string NewStep(Guid campaign) => $"{Steps(campaign)}/new";

    public static string Step(Guid campaign, Guid step) => $"{Steps(campaign)}/{step}";

    public static string EditStep(Guid campaign, Guid step) => $"{Step(campaign, step)}/edit";

    /// <summary>The mail a step sends to one person.</summary>
    public static string StepMail(Guid campaign, Guid step, Guid contact) => $"{Step(campaign, step)}/mails/{contact}";
}
