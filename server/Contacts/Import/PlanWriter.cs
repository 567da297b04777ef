using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Contacts.Import;

/// <summary>
/// Carries out a plan, and keeps what it did, within the caller's transaction. A part at a time is saved and forgotten, so that it can be
/// told how far it has come, and the last row takes no longer than the first.
/// </summary>
internal sealed class PlanWriter(FormEngineDb db)
{
    private const int AtOnce = 500;

    private Dictionary<string, Organisation> _organisations = [];
    private Dictionary<string, Contact> _people = [];
    private Dictionary<(Guid From, Guid? To), Succession> _successions = [];

    public async Task WriteAsync(ImportPlan plan, ImportBatch batch, Func<int, int, Task>? tell)
    {
        db.Add(batch);
        var written = 0;
        foreach (var part in plan.Changes.Index().Chunk(AtOnce))
        {
            if (tell is not null)
                await tell(written, plan.Changes.Count);
            await LoadAsync([.. part.Select(change => change.Item)]);
            foreach (var (position, change) in part)
                db.Add(Write(change, batch.Id, position));
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
            written += part.Length;
        }
    }

    private ImportedChange Write(ImportChange change, Guid batch, int position) => change switch
    {
        OrganisationChange organisation => Write(organisation, batch, position),
        SuccessionChange succession => Write(succession, batch, position),
        PersonChange person => Write(person, batch, position),
        RoleGiven given => Write(given, batch, position),
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    private async Task LoadAsync(IReadOnlyList<ImportChange> changes)
    {
        string[] numbers = [.. changes.OfType<OrganisationChange>().Select(change => change.After.Number)
            .Concat(changes.OfType<SuccessionChange>().SelectMany(change => new[] { change.From, change.To }).OfType<string>())
            .Concat(changes.OfType<RoleGiven>().Select(given => given.Number)).Distinct()];
        string[] addresses = [.. changes.OfType<PersonChange>().Select(change => change.After.Email)
            .Concat(changes.OfType<RoleGiven>().Select(given => given.Email)).Distinct()];
        _organisations = await db.Organisations.Where(organisation => numbers.Contains(organisation.Number))
            .ToDictionaryAsync(organisation => organisation.Number);
        Guid[] ended = [.. changes.OfType<SuccessionChange>().Select(change => _organisations[change.From].Id).Distinct()];
        _successions = await db.Successions.Where(row => ended.Contains(row.FromId)).ToDictionaryAsync(row => (row.FromId, row.ToId));
        _people = await db.Contacts.Where(contact => addresses.Contains(contact.Email)).ToDictionaryAsync(contact => contact.Email);
    }

    private ImportedChange Write(OrganisationChange change, Guid batch, int position)
    {
        if (!_organisations.TryGetValue(change.After.Number, out var organisation))
            organisation = db.Add(
                new Organisation { Number = change.After.Number, Name = change.After.Name, Attributes = StoredAttributes.None }).Entity;
        change.After.WriteTo(organisation);
        return new ImportedChange
        {
            BatchId = batch,
            Position = position,
            OrganisationId = organisation.Id,
            Before = change.Before?.ToStored(),
            After = change.After.ToStored(),
        };
    }

    private ImportedChange Write(SuccessionChange change, Guid batch, int position)
    {
        var (from, to) = (_organisations[change.From].Id, change.To is { } number ? _organisations[number].Id : (Guid?)null);
        var row = _successions.GetValueOrDefault((from, to)) ?? db.Add(new Succession { FromId = from, ToId = to }).Entity;
        row.Date = change.Date;
        return new ImportedChange
        {
            BatchId = batch,
            Position = position,
            OrganisationId = from,
            Before = change.Before is { } before ? new SuccessionState(from, to, before).ToStored() : null,
            After = new SuccessionState(from, to, change.Date).ToStored(),
        };
    }

    private ImportedChange Write(PersonChange change, Guid batch, int position)
    {
        if (!_people.TryGetValue(change.After.Email, out var contact))
        {
            contact = db.Add(
                new Contact { Email = change.After.Email, Name = change.After.Name, Language = change.After.Language }).Entity;
            _people.Add(contact.Email, contact);
        }
        change.After.WriteTo(contact);
        return new ImportedChange
        {
            BatchId = batch,
            Position = position,
            ContactId = contact.Id,
            Before = change.Before?.ToStored(),
            After = change.After.ToStored(),
        };
    }

    private ImportedChange Write(RoleGiven given, Guid batch, int position)
    {
        var (organisation, contact) = (_organisations[given.Number].Id, _people[given.Email].Id);
        db.Add(new RoleHolder { OrganisationId = organisation, Role = given.Role, ContactId = contact, ImportId = batch });
        return new ImportedChange
        {
            BatchId = batch,
            Position = position,
            OrganisationId = organisation,
            ContactId = contact,
            Role = given.Role,
        };
    }
}
