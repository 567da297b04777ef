using System.Text;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace FormEngine.Browser.Tests.Browsing;

public static class PageAssertions
{
    private static readonly AxeRunOptions Wcag21 = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] },
    };

    private static readonly AxeRunOptions Contrast = new()
    {
        RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] },
    };

    private static readonly AxeRunOptions Landmarks = new()
    {
        RunOnly = new RunOnlyOptions { Type = "rule", Values = ["landmark-unique"] },
    };

    /// <summary>No two parts of the page that one can leap to are called the same.</summary>
    public static Task ShouldNameItsLandmarksApart(this IPage page) => ShouldPass(page, Landmarks);

    /// <summary>WCAG 2.1 level A and AA, as far as axe can tell, and the contrasts of the other colour scheme too.</summary>
    public static async Task ShouldHaveNoAxeViolations(this IPage page)
    {
        await ShouldPass(page, Wcag21);
        var dark = await page.EvaluateAsync<bool>("() => matchMedia('(prefers-color-scheme: dark)').matches");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = dark ? ColorScheme.Light : ColorScheme.Dark });
        await ShouldPass(page, Contrast);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
    }

    /// <summary>Nothing has to be scrolled sideways (WCAG 1.4.10), save what scrolls within a box of its own.</summary>
    public static async Task ShouldFitItsWidth(this IPage page)
    {
        var excess = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(excess <= 0, $"{page.Url} is {excess} px wider than the window.");
    }

    /// <summary>Both; axe itself is a script, which does not run where there are none.</summary>
    public static async Task ShouldBeForAll(this IPage page, bool script)
    {
        await page.ShouldFitItsWidth();
        if (script)
            await page.ShouldHaveNoAxeViolations();
    }

    private static async Task ShouldPass(IPage page, AxeRunOptions options)
    {
        var result = await page.RunAxe(options);
        Assert.True(result.Violations.Length == 0, Describe(page, result.Violations));
    }

    private static string Describe(IPage page, IEnumerable<AxeResultItem> violations)
    {
        var text = new StringBuilder().AppendLine(page.Url);
        foreach (var violation in violations)
        {
            text.AppendLine($"{violation.Id} ({violation.Impact}): {violation.Help}");
            foreach (var node in violation.Nodes)
                text.AppendLine($"    {node.Target}: {node.Html}");
        }
        return text.ToString();
    }
}
