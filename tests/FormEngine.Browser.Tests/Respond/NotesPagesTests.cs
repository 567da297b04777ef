using FormEngine.Browser.Tests.Browsing;
using FormEngine.Server.Data.Model;
using FormEngine.Testing.Respondents;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FormEngine.Browser.Tests.Respond;

/// <summary>Notes among those who share a section, with and without scripts, by keyboard and on a phone.</summary>
public sealed class NotesPagesTests(RespondentsOnSqlite server) : IClassFixture<RespondentsOnSqlite>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_typed_goes_along_to_the_notes_and_back_again(bool scripts)
    {
        var invited = await server.Round.InviteAsync("kinds");
        var device = Device.Desktop with { JavaScript = scripts };
        await RespondentVisit.RunAsync(server, device, invited, invited.PathToPage("kinds", "open"), async page =>
        {
            await page.Field("age").FillAsync("femti");
            await page.Question("age").GetByRole(AriaRole.Button, new() { Name = "Skriv et notat" }).FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForURLAsync("**/notes/age");
            await page.Locator("#Input_Text").FocusAsync();
            await page.Keyboard.TypeAsync("Usikker, spør økonomi");
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.Locator("section.note p.written")).ToHaveTextAsync("Usikker, spør økonomi");

            await page.GetByRole(AriaRole.Link, new() { Name = "Tilbake til spørsmålet" }).ClickAsync();
            await page.WaitForURLAsync("**/pages/open#q-age");
            await Expect(page.Field("age")).ToHaveValueAsync("femti");
            await Expect(page.Question("age").GetByText("1 åpent notat")).ToBeVisibleAsync();
        });
    }

    [Fact]
    public async Task What_was_typed_in_another_field_is_kept_whichever_button_is_pressed()
    {
        var invited = await server.Round.InviteAsync("kinds");
        await RespondentVisit.RunAsync(server, Device.Phone, invited, invited.PathTo("kinds", "1/notes/age"), async page =>
        {
            await page.Locator("#Input_Text").FillAsync("Den første");
            await page.Locator("#notes > .sheet button").Last.ClickAsync();
            await page.Locator("section.note textarea").FillAsync("Et svar");
            await page.Locator("#Input_Text").FillAsync("Den andre");
            await page.Locator("section.note button[name=close]").ClickAsync();

            await Expect(page.Locator("section.note p.written").First).ToHaveTextAsync("Den andre");
            await page.Locator("details summary").Last.ClickAsync();
            await Expect(page.GetByText("Et svar")).ToBeVisibleAsync();
        });
    }

    [Theory]
    [InlineData("nb")]
    [InlineData("nn")]
    [InlineData("en")]
    public async Task The_pages_have_no_axe_violation_and_fit_a_phone(string language)
    {
        var invited = await server.Round.InviteAsync("kinds");
        await AddAsync(invited);
        string[] paths = [invited.PathTo("kinds", "1/notes/age"), invited.PathToPage("kinds", "open"), invited.PathTo("kinds", "1/review"),
            "/respond", $"/respond/handovers/{invited.Participant.Number}/kinds?page=open"];
        await RespondentVisit.RunAsync(server, Device.Desktop with { Language = language }, invited, "/respond", async page =>
        {
            foreach (var path in paths)
            {
                await page.GotoAsync(new Uri(server.Host.Address, path).AbsoluteUri);
                await page.ShouldHaveNoAxeViolations();
                await page.SetViewportSizeAsync(Device.NarrowPhone.Width, Device.NarrowPhone.Height);
                await page.ShouldFitItsWidth();
                await page.SetViewportSizeAsync(Device.Desktop.Width, Device.Desktop.Height);
            }
        });
    }

    /// <summary>One that is open and answered, and one that is closed.</summary>
    private Task AddAsync(Invited invited) => server.Host.WithDatabaseAsync(async db =>
    {
        var form = db.FormVersions.First(form => form.Form == "kinds").Id;
        var open = Note("Usikker", answers: null);
        var closed = Note("Ferdig med dette", answers: null);
        (closed.ClosedAt, closed.ClosedById) = (closed.At, closed.ContactId);
        db.AddRange(open, closed, Note("Spør økonomi", open.Id));
        await db.SaveChangesAsync();

        QuestionNote Note(string text, Guid? answers) => new()
        {
            CampaignId = invited.Participant.CampaignId,
            ParticipantId = invited.Participant.Id,
            Section = "kinds",
            Entry = 1,
            FormVersionId = form,
            Question = "age",
            ContactId = invited.Contact.Id,
            Text = text,
            At = server.Host.Time.GetUtcNow().UtcDateTime,
            AnswersId = answers,
        };
    });
}
