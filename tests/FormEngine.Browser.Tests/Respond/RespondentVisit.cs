using System.Text.RegularExpressions;
using FormEngine.Browser.Tests.Browsing;
using FormEngine.Testing.Respondents;
using FormEngine.Testing.Servers;
using Microsoft.Playwright;

namespace FormEngine.Browser.Tests.Respond;

/// <summary>A respondent's visit, from the personal link on.</summary>
internal static partial class RespondentVisit
{
    public static Task RunAsync(RespondentServer server, Device device, Invited invited, string path, Func<IPage, Task> test) =>
        RunAsync(server.Host, device, invited, path, test);

    public static Task RunAsync(ServerHost host, Device device, Invited invited, string path, Func<IPage, Task> test) =>
        Visit.RunAsync(device, new Uri(host.Address, $"{invited.StartPath}?lang={device.Language}"), async page =>
        {
            await page.Locator("main form button").ClickAsync();
            await page.WaitForURLAsync(Started());
            await page.GotoAsync(new Uri(host.Address, path).AbsoluteUri);
            await test(page);
        });

    /// <summary>The hub, or the one question somebody without a section is asked.</summary>
    [GeneratedRegex("/respond(/roles)?$")]
    private static partial Regex Started();

    public static ILocator Question(this IPage page, string id) => page.Locator($"[data-question='{id}']");

    public static ILocator Field(this IPage page, string name) => page.Locator($"[name='a.{name}']");

    public static ILocator Choice(this IPage page, string name, string code) => page.Locator($"[name='a.{name}'][value='{code}']");

    public static Task PressAsync(this IPage page, string go) => page.Locator($".page-buttons button[value='{go}']").ClickAsync();
}
