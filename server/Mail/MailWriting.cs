using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Mail.Bounces;
using FormEngine.Server.Mail.OptOut;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Mail;

/// <summary>
/// Has a mail written by the room it belongs to, in one scope and so with one database context, and adds what every mail carries: ways
/// back, and a way out.
/// </summary>
public sealed class MailWriting(IServiceScopeFactory scopes, ReturnAddresses returns, StopFoot foot)
{
    public async Task<WrittenMail> WriteAsync(Guid mailId)
    {
        await using var scope = scopes.CreateAsyncScope();
        var mail = await scope.ServiceProvider.GetRequiredService<FormEngineDb>().Mails.AsNoTracking()
            .Include(row => row.Campaign).Include(row => row.Contact).Include(row => row.Staff).SingleAsync(row => row.Id == mailId);
        if (IsGone(mail) || (!IsAskedFor(mail) && IsUnwanted(mail)))
            return WrittenMail.NotDue;
        var writer = scope.ServiceProvider.GetServices<IMailWriter>().Single(writer => writer.Kinds.Contains(mail.Kind));
        var written = await writer.WriteAsync(mail);
        return written.Mail is { } outgoing ? WithWays(outgoing, mail) : written;
    }

    private OutgoingMail WithWays(OutgoingMail outgoing, Data.Model.Mail mail)
    {
        var returning = outgoing with { ReturnAddress = returns.For(mail.Id) };
        return mail.ContactId is { } contact && !IsAskedFor(mail) ? foot.AddTo(returning, contact) : returning;
    }

    /// <summary>Whatever the mail, there is nobody to write to any more.</summary>
    private static bool IsGone(Data.Model.Mail mail) => mail.Contact?.ErasedAt is not null || mail.Staff?.ClosedAt is not null;

    /// <summary>Goes to whoever asks, or could not go on without, also to one who wants no others.</summary>
    private static bool IsAskedFor(Data.Model.Mail mail) => mail.Kind is MailKind.NewLink or MailKind.ReplacedLink or MailKind.Receipt;

    private static bool IsUnwanted(Data.Model.Mail mail) => mail.Contact is { OptedOutAt: not null } or { BouncedAt: not null };
}
