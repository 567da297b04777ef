using FormEngine.Server.Data.Model;
using FormEngine.Testing.Respondents;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Respond;

/// <summary>A copy of what one completed, by mail to oneself.</summary>
public abstract class ReceiptTests(RespondentServer server)
{
    [Fact]
    public async Task A_copy_holds_the_answers_and_goes_to_whoever_asked_once_for_each_press()
    {
        var (invited, me, receipt) = await CompletedAsync();
        using var _ = me;
        var form = receipt.Form(CopyPath(invited));

        var sent = await me.PressAsync(form, "go", "");
        await me.PressAsync(form, "go", "");

        Assert.Contains("Kopien kommer", sent.Text);
        var mail = Assert.Single(await server.MailsToAsync(invited.Contact.Email));
        Assert.Contains("kopi av svarene", mail.Subject);
        Assert.Contains("Svaret mitt", mail.Text);
        Assert.Contains(invited.Participant.Name, mail.Text);
    }

    [Fact]
    public async Task Each_press_is_a_copy_until_there_are_many()
    {
        var (invited, me, _) = await CompletedAsync();
        using var disposing = me;
        Shown shown;
        var presses = 0;
        do
        {
            shown = await me.PressAsync((await me.GetAsync(invited.PathTo("short", "1/receipt"))).Form(CopyPath(invited)), "go", "");
            server.Host.Time.Advance(TimeSpan.FromSeconds(1));
        }
        while (shown.Text.Contains("Kopien kommer", StringComparison.Ordinal) && ++presses < 100);

        Assert.Contains("mange kopier", shown.Text);
        Assert.Equal(presses, await CountAsync(invited));
    }

    [Fact]
    public async Task Nothing_is_sent_of_answers_that_were_opened_again()
    {
        var (invited, me, receipt) = await CompletedAsync();
        using var _ = me;
        await me.PressAsync(receipt.Form(CopyPath(invited)), "go", "");
        await me.PressAsync((await me.GetAsync(invited.PathTo("short", "1/review"))).Form(invited.PathTo("short") + "/reopen"), "go", "");

        Assert.Empty(await server.MailsToAsync(invited.Contact.Email));
    }

    [Fact]
    public async Task What_is_not_completed_or_anothers_gives_no_copy()
    {
        var (mine, me) = await server.EnterAsync("short");
        using var _ = me;
        var (others, other, _) = await CompletedAsync();
        other.Dispose();
        var token = await me.TokenAsync();

        Assert.Equal(303, await PostAsync(CopyPath(mine)));
        Assert.Equal(403, await PostAsync(CopyPath(others)));
        Assert.Equal((0, 0), (await CountAsync(mine), await CountAsync(others)));

        async Task<int> PostAsync(string path)
        {
            using var response = await me.Http.PostAsync(path, new FormUrlEncodedContent([token, new("press", $"{Guid.NewGuid()}")]));
            return (int)response.StatusCode;
        }
    }

    private static string CopyPath(Invited invited) => invited.PathTo("short", "1/receipt/copy");

    private Task<int> CountAsync(Invited invited) => server.Host.WithDatabaseAsync(db =>
        db.Mails.CountAsync(mail => mail.ContactId == invited.Contact.Id && mail.Kind == MailKind.Receipt));

    private async Task<(Invited Invited, RespondentClient Client, Shown Receipt)> CompletedAsync()
    {
        var (invited, me) = await server.EnterAsync("short");
        var page = await me.VisitAsync(invited.PathToPage("short", "only"));
        var review = await me.PressAsync(page.Answers().With("a.title", "Svaret mitt"), "go", "next");
        return (invited, me, await me.PressAsync(review.Form(invited.PathTo("short") + "/complete"), "go", ""));
    }
}

public sealed class ReceiptOnSqlite(RespondentsOnSqlite server) : ReceiptTests(server), IClassFixture<RespondentsOnSqlite>;

public sealed class ReceiptOnPostgres(RespondentsOnPostgres server) : ReceiptTests(server), IClassFixture<RespondentsOnPostgres>;
