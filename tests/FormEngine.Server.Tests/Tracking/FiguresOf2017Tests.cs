using System.Text.Json.Nodes;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Testing;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Servers;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Tracking;

/// <summary>
/// The round of 2017-18: 447 authorities were asked, 215 answered something, 141 everything, and each of the four sections
/// was answered by 200, 169, 168 and 158. The answers are put in the database as statuses: what counts as answered is
/// tested elsewhere; here it is whether the page shows what the report of 2018 published.
/// </summary>
public sealed class FiguresOf2017Tests
{
    private const int Everything = 141;
    private const int InPart = 74;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task The_dashboard_shows_what_was_published(DatabaseKind kind)
    {
        await using var host = await ServerHost.StartAsync(new ServerOptions { Kind = kind, Forms = Repository.PathOf("forms") });
        var campaign = await host.WithDatabaseAsync(db => MakeAsync(db, host.Time.GetUtcNow().UtcDateTime));
        using var staff = await host.CreateStaffClientAsync(StaffRole.Staff);

        var page = await staff.OpenAsync($"/staff/campaigns/{campaign}/dashboard");

        var figures = page.QuerySelectorAll(".figures strong")
            .Select(figure => figure.TextContent.Replace("\u00a0", " ", StringComparison.Ordinal));
        Assert.Equal(["447", "48 %", "32 %", "17 %", "45 %", "38 %", "38 %", "35 %"], figures);
    }

    /// <summary>Which of those who answered in part answered this section; nobody among them answered all four.</summary>
    private static bool AnsweredInPart(int section, int participant) => section switch
    {
        0 => participant < 59,
        1 => participant is < 13 or >= 59,
        2 => participant is >= 13 and < 40,
        _ => participant is >= 40 and < 57,
    };

    private static async Task<Guid> MakeAsync(FormEngineDb db, DateTime now)
    {
        var survey = await db.SurveyVersions.Include(version => version.Forms).SingleAsync(version =>
            version.Survey == "digital-modenhet" && version.Label == "2017.1");
        var campaign = new Campaign
        {
            SurveyVersionId = survey.Id,
            Name = "2017",
            OpensAt = now.AddDays(-30),
            ClosesAt = now.AddDays(30),
            CreatedAt = now,
        };
        db.Add(campaign);
        string[] sections = ["generelt", "helse", "utdanning", "plan"];
        foreach (var (index, organisation) in Organisations().Index())
        {
            var participant = new Participant
            {
                CampaignId = campaign.Id,
                OrganisationId = organisation.Id,
                Number = organisation.Number,
                Name = organisation.Name,
                Attributes = organisation.Attributes,
            };
            db.AddRange(organisation, participant);
            db.AddRange(sections.Index()
                .Where(section => index < Everything || (index < Everything + InPart && AnsweredInPart(section.Index, index - Everything)))
                .Select(section =>
                    Response(participant.Id, section.Item, survey.Forms.Single(form => form.Form == section.Item).FormVersionId, now)));
        }
        await db.SaveChangesAsync();
        return campaign.Id;
    }

    private static SectionResponse Response(Guid participant, string section, Guid form, DateTime now) => new()
    {
        ParticipantId = participant,
        Section = section,
        FormVersionId = form,
        Answers = "{}",
        Status = ResponseStatus.Complete,
        StartedAt = now.AddDays(-9),
        UpdatedAt = now,
        CompletedAt = now,
    };

    private static IEnumerable<Organisation> Organisations() =>
        from line in File.ReadLines(Repository.PathOf("tools/replay/organisations-2016.csv")).Skip(1)
        let cell = line.Split(',')
        select new Organisation
        {
            Number = cell[0],
            Name = cell[1],
            Attributes = new JsonObject
            {
                ["type"] = cell[2],
                ["county"] = cell[4],
                ["region"] = cell[5],
                ["population"] = cell[6] is "" ? null : int.Parse(cell[6]),
            }.ToJsonString(),
        };
}
