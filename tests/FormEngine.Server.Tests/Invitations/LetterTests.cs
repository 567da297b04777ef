using FormEngine.Server.Data.Model;
using FormEngine.Server.Invitations;
using FormEngine.Server.Mail;
using FormEngine.Server.Web.Languages;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Invitations;

public sealed class LetterTests
{
    private const string Address = "https://svar.example.invalid/s/abc?a=1&b=2";
    private static readonly DateTime Closes = new(2026, 4, 9, 21, 59, 0, DateTimeKind.Utc);

    [Fact]
    public void An_invitation_says_who_asks_why_what_how_long_and_until_when()
    {
        var text = Invite("nb", Section("By", "Trær", 5), Section("By", "Benker", 7)).Text;

        Assert.Contains("Parketaten ber By om å svare på undersøkelsen «Parker».", text, StringComparison.Ordinal);
        Assert.Contains("Du er meldt inn som gartner i By.\nDen som steller parken.", text, StringComparison.Ordinal);
        Assert.Contains("* Trær (omtrent 5 minutter)\n* Benker (omtrent 7 minutter)\n", text, StringComparison.Ordinal);
        Assert.Contains("Svar innen 9. april 2026 kl. 23.59. Det tar omtrent 12 minutter til sammen.", text, StringComparison.Ordinal);
        Assert.Contains(Address, text, StringComparison.Ordinal);
        Assert.Contains("hjelp@example.invalid, 22 22 22 22", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nb", "Parker: svar innen 9. april 2026", "Hei, Åse!")]
    [InlineData("nn", "Parker: svar innan 9. april 2026", "Hei, Åse!")]
    [InlineData("en", "Parker: please answer by 9 April 2026", "Hello Åse,")]
    public void It_is_written_in_the_language_of_its_reader(string language, string subject, string greeting)
    {
        var letter = Invite(language, Section("By", "Trær", 5));

        Assert.Equal(subject, letter.Subject);
        Assert.StartsWith(greeting, letter.Text, StringComparison.Ordinal);
        Assert.Contains($"<html lang=\"{language}\">", letter.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_html_says_the_same_and_lets_nothing_through_that_is_not_text()
    {
        var html = Invite("nb", Section("<script>alert(1)</script>", "Trær & <b>busker</b>", 5)).Html;

        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", html, StringComparison.Ordinal);
        Assert.Contains("Trær &amp; &lt;b&gt;busker&lt;/b&gt;", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://svar.example.invalid/s/abc?a=1&amp;b=2\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void One_mail_lists_the_sections_of_each_organisation()
    {
        var text = Invite("nb", Section("Vest", "Trær", 5), Section("Øst", "Trær", 5)).Text;

        Assert.Contains("Vest:\n\n* Trær (omtrent 5 minutter)\n\nØst:\n\n* Trær (omtrent 5 minutter)\n", text, StringComparison.Ordinal);
        Assert.Contains("meldt inn som gartner i Vest, Øst.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_one_section_takes_time_the_time_is_told_once()
    {
        var text = Invite("nb", Section("By", "Trær", 5), Section("By", "Benker", null)).Text;

        Assert.Contains("Det tar omtrent 5 minutter.", text, StringComparison.Ordinal);
        Assert.Contains("* Trær\n* Benker\n", text, StringComparison.Ordinal);
    }

    /// <summary>On the first screen of a phone: after the greeting and one paragraph, however much follows.</summary>
    [Theory]
    [InlineData(MailKind.Invitation)]
    [InlineData(MailKind.Nomination)]
    [InlineData(MailKind.Handover)]
    [InlineData(MailKind.Reminder)]
    public void The_button_comes_before_all_that_may_be_long(MailKind kind)
    {
        using var services = Services();

        Assert.All(Usual(services, kind), letter => Assert.Equal("{link}", letter.Body.Split("\n\n")[2]));
    }

    [Fact]
    public void A_contributor_is_told_who_is_responsible() =>
        Assert.Contains("Kari har ansvaret", Invite("nb", Section("By", "Trær", 5) with { Owner = "Kari" }).Text, StringComparison.Ordinal);

    [Fact]
    public void A_new_link_says_nothing_of_what_is_to_be_answered()
    {
        var letter = Write(MailKind.NewLink, "nb", Section("By", "Trær", 5));

        Assert.Equal("Parker: her er lenken din", letter.Subject);
        Assert.Contains(Address, letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Trær", letter.Text, StringComparison.Ordinal);
    }

    internal static ServiceProvider Services() =>
        new ServiceCollection().AddLogging().AddLocalization().AddSingleton<LetterParts>().BuildServiceProvider();

    /// <summary>A letter as it is unless staff write one, in every language.</summary>
    internal static IEnumerable<LetterTemplate> Usual(ServiceProvider services, MailKind kind) =>
        Language.All.Select(language => language.Say(() => services.GetRequiredService<LetterParts>().Usual(kind)));

    private static MailContent Invite(string language, params LetterSection[] sections) => Write(MailKind.Invitation, language, sections);

    private static MailContent Write(MailKind kind, string language, params LetterSection[] sections)
    {
        using var services = Services();
        var survey = new LetterSurvey("Parker", "Vi spør om parker.", "Parketaten",
            new LetterHelp("Hjelp", "hjelp@example.invalid", "22 22 22 22"));
        var facts = new LetterFacts(survey, "Åse", Postbox: false, Closes, sections, Address);
        return services.GetRequiredService<LetterParts>().Write(kind, facts, Language.Find(language)!);
    }

    private static LetterSection Section(string organisation, string title, int? minutes) =>
        new(organisation, title, minutes, "Gartner", "Den som steller parken.", Owner: null);
}
