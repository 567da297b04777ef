using Microsoft.Playwright;

namespace FormEngine.Browser.Tests.Respond;

/// <summary>Someone who answers the same question the same way each time, sensibly or not.</summary>
internal sealed class RandomPerson(int seed)
{
    private static readonly string[] Texts = ["", "42", "3,5", "-1", "mange", "31.12.2026", "31.02.2026", "navn@example.invalid", "æøå <b>", "1 000"];

    public async Task AnswerAsync(IPage page, string question)
    {
        var random = RandomFor(question);
        var box = page.Question(question);
        foreach (var name in await NamesAsync(box))
        {
            var fields = box.Locator($"[name='{name}']:visible");
            if (await fields.CountAsync() == 0 || random.Next(5) == 0)
                continue;
            if (await fields.First.GetAttributeAsync("type") is "radio" or "checkbox")
                await fields.Nth(random.Next(await fields.CountAsync())).CheckAsync();
            else
                await fields.First.FillAsync(Texts[random.Next(Texts.Length)]);
        }
    }

    /// <summary>In page order, each once; fields in templates are not found.</summary>
    private static async Task<IEnumerable<string>> NamesAsync(ILocator box)
    {
        var names = await box.Locator("input[name], textarea[name]").EvaluateAllAsync<string[]>("fields => fields.map(field => field.name)");
        return names.Distinct();
    }

    // Of the question's own letters, for string hashes differ from run to run.
    private Random RandomFor(string question) => new(question.Aggregate(seed, (sum, letter) => (sum * 31) + letter));
}
