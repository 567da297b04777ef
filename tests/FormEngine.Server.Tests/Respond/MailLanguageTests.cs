using FormEngine.Server.Mail.OptOut;
using FormEngine.Server.Tests.Web;
using FormEngine.Testing.Respondents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Respond;

/// <summary>A page that a mail leads to speaks the mail's language, unless its reader has chosen another.</summary>
public abstract class MailLanguageTests(RespondentServer server)
{
    [Theory]
    [InlineData("nb", "en-US")]
    [InlineData("nn", "en-US")]
    [InlineData("en", "nb")]
    public async Task The_page_behind_the_mail_and_those_after_it(string language, string browsers)
    {
        var invited = await InviteAsync(language);
        using var browser = server.Host.CreateBrowsingClient();
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd(browsers);

        Assert.Equal(language, await ReadAsync(browser, invited.StartPath));
        Assert.Equal(language, await ReadAsync(browser, StopOf(invited)));
        Assert.Equal(language, await StartAsync(browser, invited));
    }

    [Fact]
    public async Task The_next_mail_in_the_same_browser_has_its_own_language()
    {
        var (first, second) = (await InviteAsync("nn"), await InviteAsync("en"));
        using var browser = server.Host.CreateBrowsingClient();
        Assert.Equal("nn", await StartAsync(browser, first));

        Assert.Equal("en", await ReadAsync(browser, second.StartPath));
        Assert.Equal("en", await StartAsync(browser, second));
    }

    [Fact]
    public async Task What_the_reader_chose_wins()
    {
        var invited = await InviteAsync("nn");
        using var browser = server.Host.CreateBrowsingClient();

        Assert.Equal("en", await ReadAsync(browser, invited.StartPath + "?lang=en"));
        Assert.Equal("en", await ReadAsync(browser, invited.StartPath));
        Assert.Equal("en", await StartAsync(browser, invited));
    }

    [Fact]
    public async Task A_link_that_was_replaced_says_so_in_its_owner_s_language()
    {
        var invited = await InviteAsync("nn");
        await server.ReplaceAsync(invited.Link);
        using var browser = server.Host.CreateBrowsingClient();
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        using var gone = await browser.GetAsync(invited.StartPath);

        Assert.Equal("nn", (await gone.PageAsync()).DocumentElement.GetAttribute("lang"));
    }

    private async Task<Invited> InviteAsync(string language)
    {
        var invited = await server.Round.InviteAsync("short");
        await server.Host.WithDatabaseAsync(db => db.Contacts.Where(contact => contact.Id == invited.Contact.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(contact => contact.Language, language)));
        return invited;
    }

    private string StopOf(Invited invited) =>
        new Uri(server.Host.Services.GetRequiredService<StopLinks>().For(invited.Contact.Id)).AbsolutePath;

    private static async Task<string> ReadAsync(HttpClient browser, string path) =>
        (await browser.GetPageAsync(path)).DocumentElement.GetAttribute("lang")!;

    private static async Task<string> StartAsync(HttpClient browser, Invited invited)
    {
        var page = await browser.GetPageAsync(invited.StartPath);
        using var started = await browser.SubmitAsync(invited.StartPath, page.FormTo(invited.StartPath).Fields());
        return await ReadAsync(browser, "/respond");
    }
}

public sealed class MailLanguageOnSqlite(RespondentsOnSqlite server) : MailLanguageTests(server), IClassFixture<RespondentsOnSqlite>;

public sealed class MailLanguageOnPostgres(RespondentsOnPostgres server) : MailLanguageTests(server), IClassFixture<RespondentsOnPostgres>;
