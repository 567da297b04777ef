using FormEngine.Tests;
using Xunit;

namespace FormEngine.Browser.Tests.Rules;

/// <summary>What is typed is read in Chromium by the very cases that hold the server to its reading.</summary>
public sealed class TypedCasesTests
{
    [Fact]
    public async Task The_browser_reads_what_is_typed_as_the_cases_say()
    {
        await using var browser = await ModuleInBrowser.OpenAsync();
        foreach (var typedCase in TypedCase.All)
        {
            await browser.LoadAsync(typedCase.Compile());
            foreach (var (typed, expected) in typedCase.Readings)
                Assert.Equal((typedCase.Name, typed, TypedCase.Plain(expected)),
                    (typedCase.Name, typed, TypedCase.Plain(await browser.ReadAsync(TypedCase.Id, typed, typedCase.Meant))));
        }
    }
}
