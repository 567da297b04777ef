using FormEngine.Server.Access;
using FormEngine.Server.Access.Sessions;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Invitations;
using FormEngine.Server.Mail;
using FormEngine.Testing.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Testing.Respondents;

/// <summary>People who speak for an organisation, and the mails and links by which others are reached.</summary>
public static class Askings
{
    /// <summary>One more contact of the organisation, who holds a role in it, such as coordinator or postbox.</summary>
    public static async Task<Invited> AddHolderAsync(this RespondentServer server, Participant participant, string role,
        bool postbox = false)
    {
        var contact = new Contact
        {
            Email = $"{Guid.NewGuid():N}@example.invalid",
            Name = $"{role} {participant.Number}",
            Language = "nb",
            Postbox = postbox
        };
        await server.Host.WithDatabaseAsync(async db =>
        {
            db.Add(contact);
            db.Add(new RoleHolder { OrganisationId = participant.OrganisationId, Role = role, ContactId = contact.Id });
            db.Add(new AccessLink
            {
                CampaignId = participant.CampaignId,
                ContactId = contact.Id,
                CreatedAt = server.Host.Time.GetUtcNow().UtcDateTime
            });
            await db.SaveChangesAsync();
        });
        return await server.FindAsync(participant, contact.Email);
    }

    /// <summary>Somebody who has got a personal link, by their address.</summary>
    public static Task<Invited> FindAsync(this RespondentServer server, Participant participant, string email) =>
        server.Host.WithDatabaseAsync(async db =>
    {
        var link = await db.AccessLinks.Include(link => link.Contact)
            .SingleAsync(link => link.Contact!.Email == email && link.CampaignId == participant.CampaignId && link.RevokedAt == null);
        return new Invited(participant, link.Contact!, link, server.Host.Services.GetRequiredService<LinkTokens>().TokenFor(link.Id));
    });

    /// <summary>Signs in by a personal link, without a browser.</summary>
    /// <returns>The session.</returns>
    public static async Task<Guid> BeginSessionAsync(this RespondentServer server, AccessLink link)
    {
        var id = Guid.CreateVersion7();
        await using var scope = server.Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SessionStore>()
            .BeginAsync(id, LinkClaims.Principal(link.Id), TimeSpan.FromHours(1), browser: null);
        return id;
    }

    /// <summary>Replaces a personal link, as its owner and staff can.</summary>
    public static async Task ReplaceAsync(this RespondentServer server, AccessLink link)
    {
        await using var scope = server.Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<LinkReplacement>().ReplaceAsync(link.Id);
    }

    public static async Task<IReadOnlyList<ReceivedMail>> MailsToAsync(this RespondentServer server, string email)
    {
        await server.Host.Services.GetRequiredService<Delivery>().RunAsync();
        return [.. ReceivedMail.ReadFolder(Path.Combine(server.Host.Database.Folder, "mail"))
            .Where(mail => mail.To.Contains(email, StringComparison.Ordinal))];
    }

    /// <summary>Who owns a section now; null where nobody does.</summary>
    public static Task<string?> OwnerAsync(this RespondentServer server, Participant participant, string section) =>
        server.Host.WithDatabaseAsync(db =>
        db.Assignments.Where(owner => owner.ParticipantId == participant.Id && owner.Section == section
            && owner.Kind == AssignmentKind.Owner && owner.Until == null)
            .Select(owner => owner.Contact!.Email).SingleOrDefaultAsync());

    /// <summary>All that stands in the database, table by table.</summary>
    public static async Task<string> SnapshotAsync(this FormEngineDb db)
    {
        var tables = new List<string>();
        foreach (var entity in db.Model.GetEntityTypes().OrderBy(entity => entity.GetTableName(), StringComparer.Ordinal))
            tables.Add(await TableAsync(db, entity.GetTableName()!));
        return string.Join("\n", tables);
    }

    private static async Task<string> TableAsync(FormEngineDb db, string table)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT * FROM {table}";
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(string.Join("|", Enumerable.Range(0, reader.FieldCount)
                .Select(column => reader.IsDBNull(column) ? "" : reader.GetValue(column).ToString())));
        return $"{table}\n{string.Join("\n", rows.Order(StringComparer.Ordinal))}";
    }
}
