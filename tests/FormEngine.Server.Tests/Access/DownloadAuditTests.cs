using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Contacts.Import;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Results.Public;
using FormEngine.Server.Results.Snapshots;
using FormEngine.Testing.Campaigns;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Results;
using FormEngine.Testing.Servers;
using FormEngine.Testing.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Access;

/// <summary>What staff take out, and whom they look at, stands in the log. The files are found among the routes themselves.</summary>
public sealed partial class DownloadAuditTests
{
    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.Postgres];

    [Theory, MemberData(nameof(Databases))]
    public async Task Every_file_with_data_is_noted_with_what_it_was_and_of_what(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        var campaign = await server.ReleasedCampaignAsync(contacts: 1);
        var contact = await server.ReadAsync(db => db.Contacts.SingleAsync());
        using var client = await server.Host.CreateStaffClientAsync();
        var upload = await AddUploadAsync(server);
        var files = Files(server.Host, isOfResults: false, (pattern, parameter) => parameter == "kind" ? "contacts"
            : pattern.Contains("/people/", StringComparison.Ordinal) ? $"{contact.Id}"
            : pattern.Contains("/import/", StringComparison.Ordinal) ? $"{upload}" : $"{campaign.Id}").ToList();
        Assert.True(files.Count >= 8, string.Join(", ", files));

        await AssertNotedAsync(server.Host, client, files);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Every_file_of_a_round_bears_its_name(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        var campaign = await server.ReleasedCampaignAsync(contacts: 1);
        await server.Host.WithDatabaseAsync(db => db.Campaigns.ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, "Vår 2026/27")));
        using var client = await server.Host.CreateStaffClientAsync();
        var files = Files(server.Host, isOfResults: false, (_, _) => $"{campaign.Id}")
            .Where(file => file.Contains("/campaigns/", StringComparison.Ordinal)).ToList();
        Assert.True(files.Count >= 5, string.Join(", ", files));

        foreach (var file in files)
        {
            using var response = await client.GetAsync(file);
            var name = response.Content.Headers.ContentDisposition?.FileNameStar;
            Assert.EndsWith("-Vår-2026-27", Path.GetFileNameWithoutExtension(name), StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Every_file_of_results_that_are_not_public_is_noted(DatabaseKind kind)
    {
        await using var round = await AnsweredRound.StartAsync(kind);
        using var client = await round.Host.CreateStaffClientAsync();
        await round.Host.Services.GetRequiredService<SnapshotTaker>().TakeAsync(round.Campaign.Id);
        using var begun = await client.SendAsync(await client.OpenAsync(round.Publications), round.Publications + "/draft/begin");
        var files = Files(round.Host, isOfResults: true, (_, parameter) => parameter switch
        {
            "lang" => "nb",
            "indicator" => "access",
            "section" => "services",
            "question" => "sundays",
            _ => $"{round.Campaign.Id}",
        }).ToList();
        Assert.True(files.Count >= 20, string.Join(", ", files));

        await AssertNotedAsync(round.Host, client, files);
    }

    private static async Task AssertNotedAsync(ServerHost host, HttpClient client, IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            var before = await EntriesAsync(host);
            using var response = await client.GetAsync(file);
            var entry = (await EntriesAsync(host)).ExceptBy(before.Select(row => row.Id), row => row.Id).SingleOrDefault();

            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{file} answered {response.StatusCode}");
            Assert.True(entry is { StaffId: not null }, $"{file} is not noted");
            Assert.Equal(response.Content.Headers.ContentDisposition?.FileNameStar ?? "", entry.Detail ?? "");
            Assert.Equal(Id().Match(file).Value, entry.Subject ?? "");
        }
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task An_empty_template_is_no_data(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        using var client = await server.Host.CreateStaffClientAsync();

        using var response = await client.GetAsync("/staff/contacts/import/contacts.xlsx");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await EntriesAsync(server.Host));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Who_looks_at_a_person_is_noted_once_an_hour(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        var contact = await server.AddContactAsync();
        using var one = await server.Host.CreateStaffClientAsync();
        using var other = await server.Host.CreateStaffClientAsync();

        foreach (var client in new[] { one, one, other })
            await client.OpenAsync($"/staff/contacts/people/{contact.Id}");
        server.Host.Time.Advance(TimeSpan.FromHours(1));
        await one.OpenAsync($"/staff/contacts/people/{contact.Id}");

        var seen = await server.ReadAsync(db =>
            db.Audit.Where(entry => entry.Action == AuditCodes.ContactSeen && entry.Subject == contact.Id.ToString()).ToListAsync());
        Assert.Equal([1, 2], seen.GroupBy(entry => entry.StaffId).Select(looks => looks.Count()).Order());
    }

    private static Task<List<AuditEntry>> EntriesAsync(ServerHost host) => host.WithDatabaseAsync(db =>
        db.Audit.AsNoTracking().Where(entry => entry.Action == AuditCodes.FileDownloaded).ToListAsync());

    /// <summary>A list of people that has been read and waits to be imported.</summary>
    private static Task<Guid> AddUploadAsync(CampaignServer server) => server.Host.WithDatabaseAsync(async db =>
    {
        var file = "number;role;name;email\n"u8.ToArray();
        var upload = new ImportUpload
        {
            Kind = ImportKind.Contacts,
            FileName = "kontakter.csv",
            Content = [],
            Rows = JsonSerializer.SerializeToUtf8Bytes(FileBook.Read(file).Sheets),
            CreatedAt = server.Host.Time.GetUtcNow().UtcDateTime,
        };
        db.Add(upload);
        await db.SaveChangesAsync();
        return upload.Id;
    });

    /// <summary>All addresses for staff that end as files do, but for templates.</summary>
    private static IEnumerable<string> Files(ServerHost host, bool isOfResults, Func<string, string, string> value) =>
        from endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is { } action
            && typeof(ReportController).IsAssignableFrom(action.ControllerTypeInfo) == isOfResults
            && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && endpoint.Metadata.GetMetadata<EmptyFileAttribute>() is null
        let pattern = endpoint.RoutePattern.RawText!.TrimStart('/')
        where pattern.StartsWith("staff/", StringComparison.Ordinal) && FileEnd().IsMatch(pattern)
        from format in pattern.Contains("{format", StringComparison.Ordinal) ? new[] { "csv", "xlsx" } : [""]
        select "/" + Parameter().Replace(pattern, match => match.Groups["name"].Value switch
        {
            "format" => format,
            var parameter => value(pattern, parameter),
        });

    [GeneratedRegex(@"\.(\w+|\{format.*)$")]
    private static partial Regex FileEnd();

    [GeneratedRegex(@"\{(?<name>\w+)(:\w+(\([^/]*\))?)?\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Id();
}
