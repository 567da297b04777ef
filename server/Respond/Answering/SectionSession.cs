using System.Text.Json.Nodes;
using FormEngine.Compilation;
using FormEngine.Evaluation;
using FormEngine.Server.Campaigns;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Web.Addresses;
using FormEngine.Surveys;

namespace FormEngine.Server.Respond.Answering;

/// <summary>
/// One respondent at one section response: who, what, the answers so far, and what may be done with them now. It tells of one
/// state of the answers; what changes them makes a new one with <c>with</c>.
/// </summary>
public sealed record SectionSession
{
    private FormState? _state;

    /// <summary>The sign-in it is opened by.</summary>
    public required Guid SessionId { get; init; }

    public required SectionKey Key { get; init; }

    public required Guid ContactId { get; init; }

    /// <summary>The member of staff who answers in the contact's place.</summary>
    public Guid? StaffId { get; init; }

    /// <summary>Owners complete a section; contributors answer in it.</summary>
    public required bool IsOwner { get; init; }

    /// <summary>Whoever handed the section over goes on reading it until the round closes.</summary>
    public bool ReadsOnly { get; init; }

    public required Guid CampaignId { get; init; }

    public required Guid ParticipantId { get; init; }

    public required string OrganisationName { get; init; }

    /// <summary>What is known of the organisation, as frozen for the campaign.</summary>
    public required StoredAttributes Attributes { get; init; }

    public required SurveyDefinition Survey { get; init; }

    public required SurveySection Section { get; init; }

    public required Guid FormVersionId { get; init; }

    public required CompiledForm Form { get; init; }

    public required AnsweringPeriod Period { get; init; }

    /// <summary>What counts as answered in the campaign.</summary>
    public required AnsweredMeans Answered { get; init; }

    /// <summary>The round before, where there is one.</summary>
    public Guid? Previous { get; init; }

    /// <summary>Null until something is saved.</summary>
    public SectionResponse? Response { get; init; }

    /// <summary>The draft, hidden answers included. What <c>with</c> has copied is not what other answers mean.</summary>
    public required JsonObject Answers
    {
        get;
        init => (field, _state) = (value, null);
    }

    /// <summary>The day the respondent came, in Oslo.</summary>
    public required DateOnly CameOn { get; init; }

    /// <summary>The day the rules go by.</summary>
    public DateOnly Today => Response?.CompletedOn ?? CameOn;

    public int Revision => Response?.Revision ?? 0;

    public bool IsComplete => Response?.CompletedOn is not null;

    /// <summary>Whether the organisation's scorecard shows something of it to the respondent.</summary>
    public bool IsInScorecard => !ReadsOnly && Response is { } response && Survey.IsInScorecard(Section, response.Status, Answered);

    /// <summary>
    /// Notes are among those who share the section: not for whoever has handed it over, nor for staff in somebody's place.
    /// </summary>
    public bool SharesNotes => !ReadsOnly && StaffId is null;

    /// <summary>Where one came from: the list of entries, where the section takes many, else the hub.</summary>
    public string BackPath => Section.HasManyEntries ? Key.SectionPath : RespondAddresses.Hub;

    public bool CanEdit => Period.IsOpen && !IsComplete && !ReadsOnly;

    /// <summary>What the answers mean; worked out once.</summary>
    public FormState State => _state ??= FormEvaluator.Evaluate(Form, Answers, Attributes.Known, Today);
}
