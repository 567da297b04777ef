namespace FormEngine.Server.Data.Model;

/// <summary>What staff wrote instead of a mail's usual subject and opening words, with named placeholders.</summary>
public sealed class LetterText
{
    public Guid CampaignId { get; init; }

    public Campaign? Campaign { get; init; }

    /// <summary>Which mail: a <see cref="MailKind"/>, or the id of a step of the reminder plan.</summary>
    public required string Letter { get; init; }

    /// <summary>nb, nn or en.</summary>
    public required string Language { get; init; }

    public required string Subject { get; set; }

    public required string Body { get; set; }
}
