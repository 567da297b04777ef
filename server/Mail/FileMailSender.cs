using FormEngine.Server.Data;
using MimeKit;

namespace FormEngine.Server.Mail;

/// <summary>Writes each mail to a file that any mail program opens: <c>data/mail/*.eml</c>.</summary>
internal sealed class FileMailSender(Folders folders, MailComposer composer) : IMailSender, IMailSession
{
    private readonly string _folder = Path.Combine(folders.Data, "mail");

    public IMailSession Open() => this;

    public async Task<SendResult> SendAsync(OutgoingMail mail)
    {
        try
        {
            await WriteAsync(mail);
            return SendResult.Sent;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new SendResult(SendOutcome.Later, exception.Message);
        }
        catch (Exception exception)
        {
            return SendResult.Unwritable(exception);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task WriteAsync(OutgoingMail mail)
    {
        using var message = composer.Compose(mail);
        // What a mail server that keeps a mail notes of its envelope.
        message.Headers.Insert(0, HeaderId.ReturnPath, $"<{composer.Sender(mail).Address}>");
        var writing = Directory.CreateDirectory(Path.Combine(_folder, mail.Id.ToString("N")));
        var file = new FileInfo(Path.Combine(writing.FullName, $"{mail.Date:yyyyMMdd-HHmmss}-{mail.Id:N}.eml"));
        await message.WriteToAsync(file.FullName);

        // Moved into place, so that a mail in the folder is always a whole one.
        file.MoveTo(Path.Combine(_folder, file.Name), overwrite: true);
        writing.Delete();
    }
}
