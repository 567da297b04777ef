using FormEngine.Server.Data.Model;
using FormEngine.Testing.Campaigns;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Invitations;

public sealed class LetterPagesTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task What_staff_write_is_what_is_sent_in_its_language_until_they_take_it_back(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        await server.AddHolderAsync(await server.AddOrganisationAsync("0301"), "gartner", await server.AddContactAsync("nn", "Øystein Å"));
        await server.AddHolderAsync(await server.AddOrganisationAsync("1101"), "gartner", await server.AddContactAsync("nb", "Åse Ø"));
        var campaign = await server.CreateCampaignAsync();
        var letter = $"/staff/campaigns/{campaign.Id}/letters/Invitation";
        using var staff = await server.Host.CreateStaffClientAsync(StaffRole.Staff);

        await staff.SendAsync(await staff.OpenAsync(letter), letter,
            Typed(await UsualAsync(staff, letter), "nn", "Kjære {name}", "Takk!\n\n{link}"));
        await server.ReleaseAsync(campaign, 2);
        await server.DeliverAsync();

        Assert.Equal(["Kjære Øystein Å", "Parker: svar innen 12. mars 2026"], server.Mails.Select(mail => mail.Subject).Order());
        Assert.Equal(1, await server.ReadAsync(db => db.LetterTexts.CountAsync()));
        await staff.SendAsync(await staff.OpenAsync(letter), $"{letter}/reset");
        Assert.Equal(0, await server.ReadAsync(db => db.LetterTexts.CountAsync()));
    }

    [Fact]
    public async Task A_letter_that_would_mislead_is_not_saved_and_stands_beside_what_is_wrong()
    {
        await using var server = await CampaignServer.StartAsync(DatabaseKind.Sqlite);
        var campaign = await server.ReleasedCampaignAsync(contacts: 1);
        var letter = $"/staff/campaigns/{campaign.Id}/letters/Invitation";
        using var staff = await server.Host.CreateStaffClientAsync();

        using var answer =
            await staff.SendAsync(await staff.OpenAsync(letter), letter,
                Typed(await UsualAsync(staff, letter), "en", "", "Dear {nmae}\n\n{link}"));

        var page = await answer.ReadPageAsync();
        Assert.Equal(["#Letters_en__Body", "#Letters_en__Subject"], page.QuerySelectorAll(".ds-error-summary a")
            .Select(link => link.GetAttribute("href")).Order());
        Assert.Contains("Mente du {name}?", page.QuerySelector("#Letters_en__Body-validation")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Dear {nmae}", page.QuerySelector("#Letters_en__Body")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(0, await server.ReadAsync(db => db.LetterTexts.CountAsync()));
    }

    [Fact]
    public async Task A_sample_shows_a_real_reader_and_a_test_goes_to_oneself_without_the_link()
    {
        await using var server = await CampaignServer.StartAsync(DatabaseKind.Sqlite);
        var campaign = await server.ReleasedCampaignAsync(contacts: 1);
        await server.DeliverAsync();
        var letter = $"/staff/campaigns/{campaign.Id}/letters/Reminder";
        var me = await StaffAccount.CreateAsync(server.Host);
        using var staff = await me.SignInAsync(server.Host);
        var typed = Typed(await UsualAsync(staff, letter), "en", "Dear {name}", "Please.\n\n{sections}\n\n{link}");

        using var shown = await staff.SendAsync(await staff.OpenAsync(letter), letter, [.. typed, ("show", "en")]);
        using var sent = await staff.SendAsync(await staff.OpenAsync(letter), letter, [.. typed, ("test", "en")]);

        var sample = (await shown.ReadPageAsync()).QuerySelector("[aria-labelledby=sample]")!.TextContent;
        Assert.Contains("Dear Åse Prøve 001", sample, StringComparison.Ordinal);
        Assert.Contains("* Trees", sample, StringComparison.Ordinal);
        var mail = server.Mails.Single(mail => mail.Subject == "Dear Åse Prøve 001");
        Assert.Contains(me.Email, mail.To, StringComparison.Ordinal);
        Assert.Contains("/s/•••", mail.Text, StringComparison.Ordinal);
        Assert.Equal(0, await server.ReadAsync(db => db.LetterTexts.CountAsync()));
    }

    /// <summary>The fields as they stand on the page.</summary>
    private static async Task<Dictionary<string, string>> UsualAsync(HttpClient staff, string letter)
    {
        var page = await staff.OpenAsync(letter);
        return page.QuerySelectorAll("#letter [name^=Letters]").ToDictionary(
            field => field.GetAttribute("name")!, field => field.GetAttribute("value") ?? field.TextContent.TrimStart('\n'));
    }

    private static (string, string)[] Typed(Dictionary<string, string> usual, string language, string subject, string body)
    {
        (usual[$"Letters[{language}].Subject"], usual[$"Letters[{language}].Body"]) = (subject, body);
        return [.. usual.Select(field => (field.Key, field.Value))];
    }
}
