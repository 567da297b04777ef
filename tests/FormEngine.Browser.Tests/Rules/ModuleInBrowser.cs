using System.Globalization;
using FormEngine.Browser.Tests.Browsing;
using FormEngine.Compilation;
using FormEngine.Tests;
using Microsoft.Playwright;
using Xunit;

namespace FormEngine.Browser.Tests.Rules;

/// <summary>The module of a form as Chromium runs it, told in the same lines as <see cref="StateLines"/>.</summary>
internal sealed class ModuleInBrowser : IAsyncDisposable
{
    private const string Describe = """
        calls => calls.map(({ answers, organisation, today }) => {
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
              for (const cell in row.options) tell(`hidden option in row ${i} ${cell}`, row.options[cell], false);
            });
          }
          return lines;
        })
        """;

    private readonly IPage _page;

    private ModuleInBrowser(IPage page) => _page = page;

    public static async Task<ModuleInBrowser> OpenAsync()
    {
        var context = await Chromium.NewContextAsync(Device.Desktop);
        return new ModuleInBrowser(await context.NewPageAsync());
    }

    /// <summary>Loads the module as a page of the form does; it takes the place of the one before.</summary>
    public Task LoadAsync(CompiledForm form) =>
        _page.AddScriptTagAsync(new PageAddScriptTagOptions { Content = form.Module });

    public async Task<string[]> EvaluateAsync(string answers, string organisation, DateOnly today) =>
        Assert.Single(await EvaluateAsync([(answers, organisation, today)]));

    /// <summary>Evaluates many sets of answers in one call.</summary>
    public Task<string[][]> EvaluateAsync(IEnumerable<(string Answers, string Organisation, DateOnly Today)> calls) =>
        _page.EvaluateAsync<string[][]>(Describe, calls.Select(call => new
        {
            answers = call.Answers,
            organisation = call.Organisation,
            today = call.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        }));

    /// <summary>What the module reads of what is typed for a question, as a case of <see cref="TypedCase"/> has it.</summary>
    public Task<string> ReadAsync(string question, string typed, string? meant) => _page.EvaluateAsync<string>("""
        ([question, typed, meant]) => {
          const { value, problem, readings } = FormEngine.form.read(question, typed, meant);
          return JSON.stringify([value ?? null, problem ?? null, readings ?? []]);
        }
        """, new[] { question, typed, meant });

    public ValueTask DisposeAsync() => _page.Context.DisposeAsync();
}
