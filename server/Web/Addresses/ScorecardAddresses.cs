namespace FormEngine.Server.Web.Addresses;

/// <summary>What an authority gets back: its scores beside others', and its own answers.</summary>
public static class ScorecardAddresses
{
    private const string Cards = RespondAddresses.Hub + "/scorecards";

    /// <summary>An organisation's scorecard, to whom answers for it.</summary>
    public static string Of(string organisation) => $"{Cards}/{Uri.EscapeDataString(organisation)}";

    /// <summary>One's own answers, to read, print and download; a file's ending stands behind it.</summary>
    public static string Answers(string organisation) => $"{Of(organisation)}/answers";

    /// <summary>Read-only links to the scorecard: making them and ending them.</summary>
    public static string Links(string organisation) => $"{Of(organisation)}/links";

    public static string EndLink(string organisation, Guid link) => $"{Links(organisation)}/{link}/end";

    /// <summary>The scorecard as whoever has got a link to it reads it.</summary>
    public static string Shared(string token) => $"/scorecards/{token}";

    /// <summary>A participant's scorecard, to staff.</summary>
    public static string Participant(Guid campaign, Guid participant) =>
        $"{TrackingAddresses.Participant(campaign, participant)}/scorecard";
}
