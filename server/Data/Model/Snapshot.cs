namespace FormEngine.Server.Data.Model;

/// <summary>The scored answers of a campaign as of one moment, with the figures that were made of them.</summary>
public sealed class Snapshot
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CampaignId { get; init; }

    public Campaign? Campaign { get; init; }

    /// <summary>The survey it was scored by; republishing may have moved the campaign since.</summary>
    public Guid SurveyVersionId { get; init; }

    public DateTime TakenAt { get; init; }

    public SnapshotReason Reason { get; init; }

    /// <summary>
    /// Its number, from 1, among the states of the campaign that others than staff have seen: these are kept as long as the campaign is.
    /// Null where only staff see it.
    /// </summary>
    public int? Shown { get; init; }

    /// <summary>How many participants have answered anything.</summary>
    public int Answered { get; init; }

    /// <summary>SHA-256, in hexadecimal, of all that its figures are computed by.</summary>
    public required string Hash { get; init; }

    /// <summary>Choices, numbers and scores of each participant: packed lines, as the engine writes them.</summary>
    public required byte[] Answers { get; init; }

    /// <summary>The figures, packed: those that may be shown, or where only staff see it, all.</summary>
    public required byte[] Tables { get; init; }
}

/// <summary>Why a snapshot was taken.</summary>
public enum SnapshotReason
{
    /// <summary>Enough had answered for a first comparison.</summary>
    Enough,

    /// <summary>Twice as many had answered as in the state shown before.</summary>
    Doubled,

    /// <summary>The campaign closed.</summary>
    Closed,

    /// <summary>Staff published results.</summary>
    Published,

    /// <summary>Staff asked for the figures as they are.</summary>
    Asked,
}
