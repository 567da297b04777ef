using System.Text.Json.Nodes;
using FormEngine.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace FormEngine.Browser.Tests.Rules;

/// <summary>A form's module as Chromium runs it, told in the same lines as <see cref="StateLines"/>.</summary>
internal sealed class ModuleInBrowser : IAsyncDisposable
{
    private const string Describe = """
        ({ answers, organisation, today }) => {
          const state = FormEngine.form.evaluate(JSON.parse(answers), JSON.parse(organisation), today);
          const lines = [];
          const tell = (what, facts, wanted) => {
            for (const name in facts) if (facts[name] === wanted) lines.push(`${what} ${name}`);
          };
          tell('page', state.pages, true);
          tell('visible', state.visible, true);
          tell('required', state.required, true);
          for (const id in state.options) if (state.visible[id]) tell(`hidden option ${id}`, state.options[id], false);
          for (const id in state.rows) {
            if (!state.visible[id]) continue;
            state.rows[id].forEach((row, i) => {
              tell(`visible in row ${i}`, row.visible, true);
              tell(`required in row ${i}`, row.required, true);
            });
          }
          return lines;
        }
        """;

    private readonly IBrowserContext _context;
    private readonly IPage _page;

    private ModuleInBrowser(IBrowserContext context, IPage page)
    {
        _context = context;
        _page = page;
    }

    public static async Task<ModuleInBrowser> LoadAsync(CompiledForm form)
    {
        var context = await Chromium.NewContextAsync(Device.Desktop);
        var page = await context.NewPageAsync();
        await page.AddScriptTagAsync(new PageAddScriptTagOptions { Content = form.Module });
        return new ModuleInBrowser(context, page);
    }

    public Task<string[]> EvaluateAsync(JsonObject answers, JsonObject organisation, DateOnly today) =>
        _page.EvaluateAsync<string[]>(Describe, new
        {
            answers = answers.ToJsonString(),
            organisation = organisation.ToJsonString(),
            today = today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        });

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
