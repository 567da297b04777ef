namespace FormEngine.Server.Mail;

/// <summary>How far the mail server has been told of a mail.</summary>
internal enum SmtpPhase
{
    /// <summary>Not at all: what goes wrong is no fault of the mail.</summary>
    Opening,

    /// <summary>From whom and to whom.</summary>
    Envelope,

    /// <summary>What it says. Without an answer the mail may be taken or not.</summary>
    Data,
}
