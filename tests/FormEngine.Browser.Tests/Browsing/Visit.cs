using System.Runtime.CompilerServices;
using FormEngine.Testing;
using Microsoft.Playwright;

namespace FormEngine.Browser.Tests.Browsing;

/// <summary>
/// One person's visit in a browser. Where the test fails, a picture and the source of the page are left in
/// TestResults. A script error, a breach of the content security policy or a request to another server fails it too.
/// </summary>
public static class Visit
{
    public static async Task RunAsync(Device device, Uri address, Func<IPage, Task> test, [CallerMemberName] string name = "")
    {
        await using var context = await Chromium.NewContextAsync(device);
        var page = await context.NewPageAsync();
        var faults = new PageFaults(page, address);
        try
        {
            await page.GotoAsync(address.AbsoluteUri);
            await test(page);
            faults.ShouldBeNone();
        }
        catch
        {
            await TrySaveAsync(page.IsClosed ? context.Pages.LastOrDefault() : page, $"{name}, {device.Name}");
            throw;
        }
    }

    /// <summary>A page that is closed or on its way elsewhere cannot be looked at; why the test failed must be told all the same.</summary>
    private static async Task TrySaveAsync(IPage? page, string name)
    {
        try
        {
            if (page is not null)
                await SaveAsync(page, name);
        }
        catch (PlaywrightException fault)
        {
            await Console.Error.WriteLineAsync($"{name}: {fault.Message}");
        }
    }

    private static async Task SaveAsync(IPage page, string name)
    {
        var file = Repository.PathOf("TestResults", name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync($"{file}.html", await page.ContentAsync());
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = $"{file}.png", FullPage = true });
    }
}
