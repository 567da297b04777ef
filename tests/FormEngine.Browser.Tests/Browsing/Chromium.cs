using Microsoft.Playwright;

namespace FormEngine.Browser.Tests.Browsing;

/// <summary>One Chromium for the whole run; it ends with the test process.</summary>
internal static class Chromium
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static readonly Lazy<Task<IBrowser>> Browser = new(LaunchAsync);

    /// <summary>A visitor with no cookies.</summary>
    public static async Task<IBrowserContext> NewContextAsync(Device device)
    {
        var browser = await Browser.Value;
        return await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = device.Width, Height = device.Height },
            JavaScriptEnabled = device.JavaScript,
            ColorScheme = device.Dark ? ColorScheme.Dark : ColorScheme.Light,
            Locale = device.Language,
            ReducedMotion = ReducedMotion.Reduce,
        });
    }

    private static async Task<IBrowser> LaunchAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = Arguments,
        });
    }
}
