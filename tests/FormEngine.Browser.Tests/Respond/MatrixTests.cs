using FormEngine.Browser.Tests.Browsing;
using FormEngine.Forms;
using FormEngine.Linting;
using FormEngine.Questions;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;
using FormEngine.Surveys;
using FormEngine.Testing;
using FormEngine.Testing.Respondents;
using FormEngine.Testing.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace FormEngine.Browser.Tests.Respond;

/// <summary>Every matrix of the real forms, as it is drawn: whoever answers in it answers under the right heading.</summary>
public sealed class MatrixTests(RealForms forms) : IClassFixture<RealForms>
{
    private static readonly int[] Widths = [320, 390, 768, 1280, 1600];

    /// <summary>
    /// All rows and options that there can be are drawn. Where there are headings each control lies under its own; where there are
    /// none its label stands beside it. Gives what does not.
    /// </summary>
    private const string Measure = """
        () => {
          const middle = (box) => (box.left + box.right) / 2;
          const faults = [];
          let controls = 0;
          for (const matrix of document.querySelectorAll(".matrix")) {
            matrix.closest("[data-question]").hidden = false;
            for (const box of matrix.querySelectorAll("[data-row], [data-option]")) box.hidden = false;
            const heads = [...matrix.querySelectorAll(".matrix-heads > *")].map((head) => head.getBoundingClientRect());
            for (const row of matrix.querySelectorAll("[data-row]")) {
              row.querySelectorAll("input").forEach((input, i) => {
                const [box, label] = [input, input.labels[0]].map((drawn) => drawn.getBoundingClientRect());
                const isRight = heads[0].width > 0
                  ? Math.abs(middle(box) - middle(heads[i + 1])) < 2
                  : label.left >= box.right && label.top < box.bottom && label.bottom > box.top;
                controls++;
                if (!isRight) faults.push(input.id);
              });
            }
          }
          return [`${controls > 0}`, ...faults];
        }
        """;

    [Theory]
    [InlineData("nb")]
    [InlineData("nn")]
    [InlineData("en")]
    public async Task Every_control_lies_under_its_heading_at_every_width(string language)
    {
        var faults = new List<string>();
        await forms.VisitAsync(Device.Desktop with { Language = language }, async page =>
        {
            foreach (var width in Widths)
            {
                await page.SetViewportSizeAsync(width, 900);
                await page.ShouldFitItsWidth();
                var measured = await page.EvaluateAsync<string[]>(Measure);
                Assert.Equal("true", measured[0]);
                faults.AddRange(measured[1..].Select(control => $"{language} {width} {control}"));
            }
        });
        Assert.Empty(faults);
    }
}

/// <summary>A server with the real forms, and a round of each survey.</summary>
public sealed class RealForms : IAsyncLifetime
{
    private ServerHost? _host;

    private ServerHost Host => _host!;

    public async Task InitializeAsync() => _host = await ServerHost.StartAsync(new ServerOptions
    {
        Forms = Repository.PathOf("forms"),
        Settings = new Dictionary<string, string?> { ["Jobs:Run"] = "false" },
    });

    public async Task DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
    }

    /// <summary>Goes to every page with a matrix, in a browser that asks for this language.</summary>
    public async Task VisitAsync(Device device, Func<IPage, Task> look)
    {
        foreach (var survey in await Host.Services.GetRequiredService<SurveyCatalogue>().LatestAsync())
        {
            var round = await TestRound.OpenAsync(Host, survey.Definition.Id);
            var invited = await round.InviteAsync([.. survey.Definition.Sections.Select(section => section.Id)]);
            await RespondentVisit.RunAsync(Host, device, invited, "/respond", async page =>
            {
                foreach (var section in survey.Definition.Sections)
                    await VisitAsync(page, invited, section.Id, survey.FormOf(section), survey.Definition, look);
            });
        }
    }

    private async Task VisitAsync(
        IPage page, Invited invited, string section, PublishedForm form, SurveyDefinition survey, Func<IPage, Task> look)
    {
        var shown = FormLinter.Witnesses(form.Form, survey).Where(witness => witness.Kind == PartKind.Page)
            .ToDictionary(witness => witness.Id);
        foreach (var matrix in form.Form.Pages.Where(HasMatrix))
        {
            await AnswerAsync(invited, section, form.VersionId, shown[matrix.Id]);
            var path = invited.PathToPage(section, matrix.Id);
            await page.GotoAsync(new Uri(Host.Address, path).AbsoluteUri);
            Assert.EndsWith(path, page.Url, StringComparison.Ordinal);
            await look(page);
        }
    }

    private static bool HasMatrix(Page page) => page.Questions.Any(question => question.Type == AnswerType.Parts);

    /// <summary>Answers, of an organisation, that bring the page up.</summary>
    private Task AnswerAsync(Invited invited, string section, Guid form, Witness witness) => Host.WithDatabaseAsync(async db =>
    {
        StoredAttributes attributes = witness.Organisation!.ToJsonString();
        await db.Participants.Where(participant => participant.Id == invited.Participant.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(participant => participant.Attributes, attributes));
        var response = await db.SectionResponses.SingleOrDefaultAsync(stored =>
            stored.ParticipantId == invited.Participant.Id && stored.Section == section)
            ?? db.Add(Begun(invited, section, form)).Entity;
        response.Answers = witness.Answers!.ToJsonString();
        response.Revision++;
        await db.SaveChangesAsync();
    });

    private static SectionResponse Begun(Invited invited, string section, Guid form) =>
        new() { ParticipantId = invited.Participant.Id, Section = section, FormVersionId = form, Answers = "{}" };
}
