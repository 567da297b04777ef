using FormEngine.Browser.Tests.Browsing;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Jobs;
using FormEngine.Server.Mail.OptOut;
using FormEngine.Testing.Campaigns;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FormEngine.Browser.Tests.Pages;

/// <summary>The page of jobs with something in every list, and the page where a contact says no to more mail.</summary>
public sealed class JobsAndStopTests : IAsyncLifetime
{
    private CampaignServer _server = null!;

    public async Task InitializeAsync()
    {
        _server = await CampaignServer.StartAsync(DatabaseKind.Sqlite);
        await _server.ReleasedCampaignAsync(contacts: 1);
        await _server.Host.WithDatabaseAsync(db =>
            db.Mails.ExecuteUpdateAsync(set => set.SetProperty(mail => mail.State, MailState.Uncertain)));
        var runs = _server.Host.Services.GetRequiredService<JobLog>();
        await runs.EndAsync(await runs.StartAsync("DeliveryJob"), 12);
        await runs.FailAsync(await runs.StartAsync("BounceJob"), new IOException());
        await runs.StartAsync("BounceJob");
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task The_page_of_jobs_has_no_axe_violations_and_fits_a_narrow_phone()
    {
        var staff = await StaffAccount.CreateAsync(_server.Host);
        await Visit.RunAsync(Device.NarrowPhone, new Uri(_server.Host.Address, "/staff/sign-in"), async page =>
        {
            await page.Locator("#Email").FillAsync(staff.Email);
            await page.Locator("#Password").FillAsync(staff.Password);
            await page.Locator("#Password").PressAsync("Enter");
            await page.WaitForURLAsync("**/staff");
            await page.GotoAsync(new Uri(_server.Host.Address, "/staff/jobs").AbsoluteUri);
            await page.ShouldHaveNoAxeViolations();
            await page.ShouldFitItsWidth();
        });
    }

    [Theory]
    [InlineData("nb", true)]
    [InlineData("nn", false)]
    [InlineData("en", false)]
    public async Task One_says_no_to_more_mail_and_changes_one_s_mind(string language, bool script)
    {
        var contact = await _server.ReadAsync(db => db.Contacts.SingleAsync());
        var stop = new Uri(_server.Host.Services.GetRequiredService<StopLinks>().For(contact.Id)).AbsolutePath;
        await Visit.RunAsync(Device.NarrowPhone with { JavaScript = script, Language = language }, new Uri(_server.Host.Address, stop),
            async page =>
        {
            foreach (var stopped in new[] { true, false })
            {
                if (script)
                    await page.ShouldHaveNoAxeViolations();
                await page.ShouldFitItsWidth();
                await page.Locator("main form button").ClickAsync();
                await page.WaitForURLAsync($"**{stop}");
                Assert.Equal(stopped, await _server.ReadAsync(db => db.Contacts.AnyAsync(one => one.OptedOutAt != null)));
            }
        });
    }
}
