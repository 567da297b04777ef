namespace FormEngine.Testing.Mail;

/// <summary>Where in a delivery the mail server says no, or hangs up.</summary>
public enum SmtpStage
{
    Recipient,

    /// <summary>When it has the mail's text. Or, where it hangs up, when it is told that the text will come.</summary>
    Data,

    /// <summary>In the middle of the mail's text.</summary>
    Text,

    /// <summary>When it has kept the mail, before it says so.</summary>
    Acknowledgement,

    /// <summary>When it has kept the mail and said so.</summary>
    Idle,
}
