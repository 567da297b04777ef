using FormEngine.Server.Data.Model;
using FormEngine.Server.Web.Addresses;

namespace FormEngine.Server.Tracking.Dashboard;

/// <summary>How a round is going: its figures, its response rate over time, and where it is stuck.</summary>
public sealed record DashboardPage(
    TrackingView View, GroupFigures Figures, ResponseCurve Curve, PreviousRound? Previous, int FollowUpsDue, DateOnly Today)
{
    public AnsweredMeans Means => View.Campaign.Answered;

    public string Home => CampaignAddresses.Of(View.Campaign.Id);

    public CurveChart Chart => new(Curve, Previous?.Curve, Means, Today);

    /// <summary>The tracker's filter for what counts as answered in this round.</summary>
    public string AnsweredStatus => Means == AnsweredMeans.Complete ? nameof(CellStatus.Complete) : "Answered";

    public int Bounced => View.All.Count(participant => participant.Bounced);

    /// <summary>The sections that say more than all of it together: one alone says the same.</summary>
    public IReadOnlyList<TrackedSection> Parts => View.AllSections.Count > 1 ? View.AllSections : [];

    /// <summary>All together and each section, as columns; together has no section's id.</summary>
    public IEnumerable<(string? Section, string Title, Tally Tally)> Columns(string together) =>
        Parts.Select(section => ((string?)section.Id, section.Title, Figures.Sections[section.Index]))
            .Prepend((null, together, Figures.Overall));

    /// <summary>The statuses in which a section stops short of complete.</summary>
    public static IEnumerable<CellStatus> Stops => Enum.GetValues<CellStatus>()
        .Where(status => status is not (CellStatus.NotApplicable or CellStatus.Complete));

    /// <summary>The names behind a figure: the tracker with that filter.</summary>
    public string Names(string? status, string? section = null, string? group = null) =>
        TrackingAddresses.Table(View.Campaign.Id) + new TrackingFilter
        {
            Status = status,
            Section = section,
            G = group is null || View.By is null ? [] : new() { [View.By.Id] = group },
        }.Query();
}
