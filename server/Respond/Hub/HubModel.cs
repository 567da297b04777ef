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
}

public sealed record HubOrganisation(string Name, AnsweringPeriod Period, IReadOnlyList<HubSection> Own, IReadOnlyList<HubOtherSection> Others);

/// <summary>A section the respondent answers.</summary>
public sealed record HubSection
{
    public required SectionKey Key { get; init; }

    public required string Title { get; init; }

    public required string? Description { get; init; }

    public required string Role { get; init; }

    public required int? Minutes { get; init; }

    public required bool HasManyEntries { get; init; }

    public required ResponseStatus Status { get; init; }

    public required DateTime? CompletedAt { get; init; }

    public required int PagesDone { get; init; }

    public required int Pages { get; init; }

    public required int Entries { get; init; }
}

/// <summary>A section somebody else answers: how far it has come, nothing more.</summary>
public sealed record HubOtherSection(string Title, string Role, ResponseStatus Status);
