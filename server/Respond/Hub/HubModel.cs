using FormEngine.Server.Access.Sessions;
using FormEngine.Server.Campaigns;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Respond.Answering;
using FormEngine.Surveys;

namespace FormEngine.Server.Respond.Hub;

/// <summary>All that a personal link leads to.</summary>
public sealed record HubModel
{
    public required string Title { get; init; }

    public required string? Description { get; init; }

    public required AskerContact Contact { get; init; }

    public required IReadOnlyList<HubOrganisation> Organisations { get; init; }

    /// <summary>Sections colleagues offer the respondent.</summary>
    public required IReadOnlyList<HubOffer> Offers { get; init; }

    /// <summary>How many roles the respondent is asked to find somebody for.</summary>
    public required int RolesToFill { get; init; }

    /// <summary>Where the link is signed in; nothing of that for staff in the respondent's place.</summary>
    public SessionList? SignIns { get; init; }
}

public sealed record HubOrganisation(
    string Name, AnsweringPeriod Period, bool Coordinated, IReadOnlyList<HubSection> Own, IReadOnlyList<HubOtherSection> Others)
{
    /// <summary>Names it in addresses.</summary>
    public required string Number { get; init; }

    /// <summary>Whether there is anything in its scorecard that the respondent may see.</summary>
    public required bool HasScorecard { get; init; }
}

public sealed record HubOffer(
    Guid Id, AssignmentKind Kind, string From, string Section, string Organisation, string? Message, string? Purpose, int? Minutes,
    DateTime ClosesAt);

/// <summary>Who has a section, as far as the respondent may know, and what was last offered to whom.</summary>
public sealed record HubSectionPeople(bool MayManage, bool MayRead, string? Owner, HubMadeOffer? Offer);

/// <summary>An offer, with what to call whom it is from and to.</summary>
public sealed record HubMadeOffer(Handover Handover, string From, string To);

/// <summary>A section the respondent answers.</summary>
public sealed record HubSection
{
    public required SectionKey Key { get; init; }

    public required HubSectionPeople People { get; init; }

    public required string Title { get; init; }

    public required string? Description { get; init; }

    public required string Role { get; init; }

    /// <summary>Whether the reader is a postbox, which holds no role.</summary>
    public required bool ToPostbox { get; init; }

    public required int? Minutes { get; init; }

    public required bool HasManyEntries { get; init; }

    /// <summary>What an entry is called; null where the survey does not say.</summary>
    public required string? Entry { get; init; }

    public required ResponseStatus Status { get; init; }

    public required DateTime? CompletedAt { get; init; }

    public required int PagesDone { get; init; }

    public required int Pages { get; init; }

    /// <summary>Notes on its questions that nobody has closed.</summary>
    public required int OpenNotes { get; init; }

    /// <summary>How many entries are begun.</summary>
    public required int Entries { get; init; }

    /// <summary>Entries that were added and hold nothing.</summary>
    public required IReadOnlyList<SectionKey> Untouched { get; init; }
}

/// <summary>A section somebody else answers: how far it has come, and to a coordinator who has it.</summary>
public sealed record HubOtherSection(SectionKey Key, string Title, string Role, ResponseStatus Status, HubSectionPeople People);
