using FormEngine.Server.Data.Model;
using FormEngine.Server.Web;

namespace FormEngine.Server.Campaigns;

/// <summary>A campaign's settings as typed. Dates and times are text, so that what cannot be read stands there still.</summary>
public class CampaignInput
{
    public string? Name { get; set; }

    public bool Pilot { get; set; }

    public string? OpensDate { get; set; }

    public string? OpensTime { get; set; }

    public string? ClosesDate { get; set; }

    public string? ClosesTime { get; set; }

    public AnsweredMeans Answered { get; set; }

    public string? DeleteDate { get; set; }

    /// <summary>The round before, which the response rate is shown beside.</summary>
    public Guid? Previous { get; set; }

    public static CampaignInput Of(Campaign campaign)
    {
        var input = new CampaignInput
        {
            Name = campaign.Name,
            Pilot = campaign.Pilot,
            Answered = campaign.Answered,
            Previous = campaign.PreviousId,
        };
        (input.OpensDate, input.OpensTime) = Typed.Of(campaign.OpensAt.ToOslo());
        (input.ClosesDate, input.ClosesTime) = Typed.Of(campaign.ClosesAt.ToOslo());
        input.DeleteDate = campaign.DeleteOn is { } day ? Typed.Of(day) : null;
        return input;
    }
}

/// <summary>A new campaign as typed, with who takes part.</summary>
public sealed class NewCampaignInput : CampaignInput, IParticipantInput
{
    public Guid Survey { get; set; }

    /// <summary>The round that this one comes after, and takes along what it can of.</summary>
    public Guid? From { get; set; }

    public ChoiceMode Mode { get; set; }

    public Dictionary<string, string[]> Filter { get; set; } = [];

    public string? Numbers { get; set; }

    public IFormFile? NumbersFile { get; set; }

    /// <summary>Ready to be filled in: opens in a week, closes four weeks later, deleted a year after that.</summary>
    public static NewCampaignInput Suggest(Guid survey, AnsweredMeans answered, DateOnly today) => new()
    {
        Survey = survey,
        Answered = answered,
        OpensDate = Typed.Of(today.AddDays(7)),
        OpensTime = "08:00",
        ClosesDate = Typed.Of(today.AddDays(35)),
        ClosesTime = "23:59",
        DeleteDate = Typed.Of(today.AddDays(400)),
    };
}

/// <summary>Participants added to a campaign that exists.</summary>
public sealed class AddParticipantsInput : IParticipantInput
{
    public ChoiceMode Mode { get; set; }

    public Dictionary<string, string[]> Filter { get; set; } = [];

    public string? Numbers { get; set; }

    public IFormFile? NumbersFile { get; set; }
}
