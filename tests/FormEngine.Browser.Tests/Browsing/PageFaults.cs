using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit;

namespace FormEngine.Browser.Tests.Browsing;

/// <summary>What no page may ever do, whatever the test is about.</summary>
internal sealed class PageFaults
{
    private readonly ConcurrentQueue<string> _faults = new();

    public PageFaults(IPage page, Uri address)
    {
        page.PageError += (_, error) => _faults.Enqueue($"Script error: {error}");
        page.Console += (_, message) => Note(message);
        page.Request += (_, request) => Note(new Uri(request.Url), address);
    }

    public void ShouldBeNone() => Assert.True(_faults.IsEmpty, string.Join('\n', _faults));

    // Chromium also reports every answer of 400 and above here, which a test may well want.
    private void Note(IConsoleMessage message)
    {
        if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            _faults.Enqueue($"Console: {message.Text}");
    }

    private void Note(Uri request, Uri server)
    {
        if (request.Scheme is "http" or "https" && request.Authority != server.Authority)
            _faults.Enqueue($"Request to another server: {request}");
    }
}
