using FormEngine.Browser.Tests.Browsing;
using FormEngine.Testing.Servers;
using Xunit;

namespace FormEngine.Browser.Tests.Pages;

public sealed class PublicPagesTests(SqliteServer server) : IClassFixture<SqliteServer>
{
    private static readonly string[] Paths = ["/", "/tilgjengelighet", "/personvern", "/staff/forgotten-password", "/staff/password",
        "/no-such-page"];
    private static readonly string[] Languages = ["nb", "nn", "en"];

    public static IEnumerable<object[]> Pages { get; } =
        [.. from path in Paths from language in Languages select new object[] { path, language }];

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Page_has_no_axe_violations_in_light_or_dark(string path, string language) =>
        Visit.RunAsync(Device.Desktop with { Language = language }, new Uri(server.Host.Address, path), async page =>
        {
            Assert.Equal(language, await page.GetAttributeAsync("html", "lang"));
            await page.ShouldHaveNoAxeViolations();
        });

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Page_fits_a_narrow_phone_without_JavaScript(string path, string language) =>
        Visit.RunAsync(Device.NarrowPhone with { JavaScript = false, Language = language }, new Uri(server.Host.Address, path),
            page => page.ShouldFitItsWidth());
}
