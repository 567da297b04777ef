using System.Text.Json.Nodes;
using FormEngine.Compilation;
using FormEngine.Evaluation;
using FormEngine.Organisations;
using FormEngine.Server.Campaigns;
using FormEngine.Server.Data.Model;
using FormEngine.Surveys;

namespace FormEngine.Server.Respond.Answering;

/// <summary>One respondent at one section response: who, what, the answers so far, and what may be done with them now.</summary>
public sealed class SectionSession
{
    /// <summary>The sign-in it is opened by.</summary>
    public required Guid SessionId { get; init; }

    public required SectionKey Key { get; init; }

    public required Guid ContactId { get; init; }

    /// <summary>The member of staff who answers in the contact's place.</summary>
    public Guid? StaffId { get; set; }

    /// <summary>Owners complete a section; contributors answer in it.</summary>
    public required bool IsOwner { get; init; }

    /// <summary>Whoever handed the section over goes on reading it until the round closes.</summary>
    public bool ReadsOnly { get; init; }

    public required Guid ParticipantId { get; init; }

    public required string OrganisationName { get; init; }

    /// <summary>What is known of the organisation, as frozen for the campaign.</summary>
    public required JsonObject Attributes { get; init; }

    public required OrganisationAttributes Organisation { get; init; }

    public required SurveyDefinition Survey { get; init; }

    public required SurveySection Section { get; init; }

    public required Guid FormVersionId { get; init; }

    public required CompiledForm Form { get; init; }

    public required AnsweringPeriod Period { get; init; }

    /// <summary>Null until something is saved.</summary>
    public SectionResponse? Response { get; set; }

    /// <summary>The draft, hidden answers included.</summary>
    public required JsonObject Answers { get; init; }

    /// <summary>Today in Oslo, or the day the section was completed.</summary>
    public required DateOnly Today { get; init; }

    public int Revision => Response?.Revision ?? 0;

    public bool IsComplete => Response?.CompletedOn is not null;

    public bool CanEdit => Period.IsOpen && !IsComplete && !ReadsOnly;

    /// <summary>What the answers mean now; worked out once, after the answers have changed.</summary>
    public FormState State => field ??= FormEvaluator.Evaluate(Form, Answers, Organisation, Today);
}
