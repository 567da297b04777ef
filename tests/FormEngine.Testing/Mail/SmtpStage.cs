namespace FormEngine.Testing.Mail;

/// <summary>Where in a delivery the mail server says no.</summary>
public enum SmtpStage
{
    Recipient,
    Data,
}
