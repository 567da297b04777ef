using System.Net;
using FormEngine.Server.Data.Model;
using FormEngine.Testing;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Results;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Results;

/// <summary>What a round's own staff see of its figures, with nothing suppressed.</summary>
public sealed class InternalFiguresTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Staff_see_all_figures_as_they_are_marked_as_internal(DatabaseKind kind)
    {
        await using var round = await AnsweredRound.StartAsync(kind, jobs: true);
        using var staff = await round.Host.CreateStaffClientAsync(StaffRole.Staff);
        var results = $"/staff/campaigns/{round.Campaign.Id}/results";

        using var asked = await staff.SendAsync(await staff.OpenAsync(results + "?lang=en"), results + "/reckon");
        await Eventually.HoldsAsync(() => round.Host.WithDatabaseAsync(db => db.Snapshots.AnyAsync()));
        var page = await staff.OpenAsync(results + "/sporsmal/services/sundays?gruppe=county:Cork");
        var file = await staff.GetStringAsync(results + "/sporsmal/services/sundays.csv");

        Assert.Equal(HttpStatusCode.SeeOther, asked.StatusCode);
        Assert.StartsWith("Internal: ", page.QuerySelector("main [role=note]")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.DoesNotContain(page.QuerySelectorAll("main td"), cell => cell.TextContent.Trim().StartsWith(':'));
        Assert.Contains("Internal", file.Split('\n')[0], StringComparison.Ordinal);
        Assert.DoesNotContain(file.Split('\n'), line => line.Contains(";:;", StringComparison.Ordinal));
        Assert.Empty(await round.Host.WithDatabaseAsync(db => db.Snapshots.Where(snapshot => snapshot.Shown != null).ToListAsync()));
    }

    [Fact]
    public async Task Nobody_else_sees_them()
    {
        await using var round = await AnsweredRound.StartAsync(DatabaseKind.Sqlite);
        using var designer = await round.Host.CreateStaffClientAsync(StaffRole.Designer);
        using var stranger = round.Host.CreateClient();
        var results = $"/staff/campaigns/{round.Campaign.Id}/results";

        foreach (var path in new[] { results, results + "/tabeller.csv", results + "/sporsmal/services/sundays" })
        {
            using var refused = await designer.GetAsync(path);
            using var unknown = await stranger.GetAsync(path);

            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
            Assert.NotEqual(HttpStatusCode.OK, unknown.StatusCode);
        }
    }
}
