using FormEngine.Testing.Servers;
using Microsoft.Playwright;
using Xunit;
using Xunit.Sdk;

namespace FormEngine.Browser.Tests.Browsing;

/// <summary>What every other test here leans on: that a bad page is found out.</summary>
public sealed class VisitTests(SqliteServer server) : IClassFixture<SqliteServer>
{
    [Theory]
    [InlineData("() => document.querySelector('main').append(Object.assign(new Image(), { src: '/favicon.svg' }))", "image-alt")]
    [InlineData("() => document.querySelector('main').style = 'color: #999; background: #fff'", "color-contrast")]
    public async Task Axe_finds_a_violation(string harm, string rule)
    {
        var failure = await Assert.ThrowsAnyAsync<XunitException>(() => VisitAsync(async page =>
        {
            await page.EvaluateAsync(harm);
            await page.ShouldHaveNoAxeViolations();
        }));
        Assert.Contains(rule, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_wider_than_the_window_is_found() =>
        await Assert.ThrowsAnyAsync<XunitException>(() => VisitAsync(async page =>
        {
            await page.SetContentAsync("<div style='width:2000px'>wide</div>");
            await page.ShouldFitItsWidth();
        }));

    [Theory]
    [InlineData("() => new Promise(done => setTimeout(() => { setTimeout(done); throw new Error('broken'); }))", "Script error")]
    [InlineData("() => document.body.append(Object.assign(document.createElement('script'), { text: '1' }))", "Content Security Policy")]
    [InlineData("() => new Promise(done => document.body.append(Object.assign(new Image(), { src: 'https://example.invalid/x.png', onerror: () => done() })))", "another server")]
    public async Task A_fault_that_the_test_did_not_look_for_is_found(string script, string message)
    {
        var failure = await Assert.ThrowsAnyAsync<XunitException>(() => VisitAsync(async page =>
        {
            await page.EvaluateAsync(script);
            await page.ReloadAsync();
        }));
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }

    private Task VisitAsync(Func<IPage, Task> test) => Visit.RunAsync(Device.Phone, server.Host.Address, test);
}
