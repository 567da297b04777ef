using Microsoft.Playwright;

namespace FormEngine.Browser.Tests.Respond;

/// <summary>Someone who answers the same question the same way each time, sensibly or not.</summary>
internal sealed class RandomPerson(int seed)
{
    private static readonly string[] Texts = ["", "42", "3,5", "-1", "mange", "31.12.2026", "31.02.2026", "navn@example.invalid", "æøå <b>",
        "1 000"];

    public async Task AnswerAsync(IPage page, string question)
    {
        var random = RandomFor(question);
        var box = page.Question(question);
        foreach (var name in await NamesAsync(box))
        {
            var fields = box.Locator($"[name='{name}']");
            var (text, field) = (Texts[random.Next(Texts.Length)], fields.Nth(random.Next(await fields.CountAsync())));
            if (random.Next(5) == 0 || !await field.IsVisibleAsync())
                continue;
            if (await field.GetAttributeAsync("type") is "radio" or "checkbox")
                await field.CheckAsync();
            else
                await field.FillAsync(text);
        }
    }

    /// <summary>In page order, each once; fields in templates are not found.</summary>
    private static async Task<IEnumerable<string>> NamesAsync(ILocator box)
    {
        var names = await box.Locator("input[name], textarea[name]")
            .EvaluateAllAsync<string[]>("fields => fields.map(field => field.name)");
        return names.Distinct();
    }

    // Of the question's own letters, for string hashes differ from run to run.
    private Random RandomFor(string question) => new(question.Aggregate(seed, (sum, letter) => (sum * 31) + letter));
}
