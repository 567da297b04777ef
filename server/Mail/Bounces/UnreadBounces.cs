using FormEngine.Server.Jobs;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Mail.Bounces;

/// <summary>Tells of what came back and could not be read.</summary>
internal sealed class UnreadBounces(BounceFolder folder, IStringLocalizer<MailTexts> texts) : IJobNotice
{
    public string? Text => folder.UnreadCount is var unread and > 0 ? texts["Unread", unread, folder.UnreadPath].Value : null;
}
