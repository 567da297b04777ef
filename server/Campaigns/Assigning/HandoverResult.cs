namespace FormEngine.Server.Campaigns.Assigning;

/// <summary>What came of an offer, or of an answer to one.</summary>
public enum HandoverResult
{
    Done,

    /// <summary>Answered, withdrawn, or made by somebody who no longer has the section.</summary>
    Gone,

    /// <summary>The round is closed.</summary>
    Closed,

    /// <summary>The section is completed; it must be opened again first.</summary>
    Completed,

    /// <summary>It was offered to the one who offers it.</summary>
    Oneself,

    /// <summary>The colleague answers the section already.</summary>
    HasItAlready,

    /// <summary>Another offer of the section is waiting for its answer.</summary>
    Waiting,

    /// <summary>Too many mails were sent already, by these people or to this address.</summary>
    TooMany,
}

/// <summary>What came of an offer: what to call the colleague where it was made, and when to try again where there were too many.</summary>
public sealed record Offered(HandoverResult Result, string? Colleague = null, DateTime? Again = null);
