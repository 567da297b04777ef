using FormEngine.Server.Data;
using FormEngine.Server.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FormEngine.Server.Demo;

/// <summary>
/// Whether a demo may be made: only beside no real campaign, and only while mail goes to files, so that no made-up
/// address ever reaches a mail server.
/// </summary>
public sealed class DemoGate(FormEngineDb db, IOptions<MailOptions> mail)
{
    public async Task<bool> IsOpenAsync() => mail.Value.ToFiles && !await db.Campaigns.AnyAsync() && await db.SurveyVersions.AnyAsync();
}
