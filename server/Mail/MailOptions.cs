namespace FormEngine.Server.Mail;

/// <summary>
/// Configuration section <c>Mail</c>, in the environment <c>Mail__Host</c> and so on. Without a host, mails are written
/// to files.
/// </summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    /// <summary>The SMTP server.</summary>
    public string? Host { get; set; }

    public int Port { get; set; } = 587;

    public string? User { get; set; }

    public string? Password { get; set; }

    public MailTls Tls { get; set; } = MailTls.Required;

    /// <summary>The address mails come from. Answers go to the survey's contact.</summary>
    public string From { get; set; } = "formengine@localhost";

    /// <summary>Mails a minute, at most; 0 is without limit. It holds for all nodes together, for one at a time delivers.</summary>
    public int PerMinute { get; set; }

    /// <summary>How many mails are on their way at once, and so on how many connections.</summary>
    public int AtOnce { get; set; } = 4;

    /// <summary>How long one delivery may take before it is given up as uncertain.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Longer than any delivery may take: a mail claimed longer ago belongs to a process that stopped.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Where undeliverable mail comes back, such as <c>retur@example.no</c>; each mail adds <c>+</c> and a token of its
    /// own.</summary>
    public string? ReturnAddress { get; set; }

    /// <summary>Where the mail server leaves what came back, a file a mail; all nodes read the same. Without it <c>bounces</c> in the data
    /// folder.</summary>
    public string? BounceFolder { get; set; }

    /// <summary>Signs the calls by which a mail provider reports bounces; without it there is no such page.</summary>
    public string? BounceSecret { get; set; }

    /// <summary>Signs mail (DKIM): the domain that vouches for it, usually that of <see cref="From"/>.</summary>
    public string? DkimDomain { get; set; }

    /// <summary>Where in DNS the public key is: <c>{selector}._domainkey.{domain}</c>.</summary>
    public string? DkimSelector { get; set; }

    /// <summary>The private RSA key as PEM, or the path of a file with it; without it mail is not signed.</summary>
    public string? DkimKey { get; set; }

    public bool ToFiles => string.IsNullOrEmpty(Host);
}

public enum MailTls
{
    /// <summary>STARTTLS, or nothing is sent.</summary>
    Required,

    /// <summary>In the clear: for a mail server on the same machine or in a test.</summary>
    None,
}
