using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Contacts.Import.Undoing;

/// <summary>Why an import cannot be undone any more, and the person it is about, if it is one.</summary>
public sealed record Hanging(Message Message, Guid? Contact = null);

/// <summary>A role that the import gave and that somebody has given again by hand: it stays.</summary>
public sealed record KeptRole(string Organisation, string Role, Guid Contact, string Name);

/// <summary>What undoing an import would do, or what hangs on the import. To make one writes nothing.</summary>
public sealed record UndoPlan(IReadOnlyList<Hanging> Hanging)
{
    /// <summary>The roles that go.</summary>
    public IReadOnlyList<HeldRole> Taken { get; private init; } = [];

    public IReadOnlyList<KeptRole> Kept { get; private init; } = [];

    /// <summary>As they are to be; null for those that go.</summary>
    public IReadOnlyDictionary<Guid, OrganisationState?> Organisations { get; private init; } = new Dictionary<Guid, OrganisationState?>();

    /// <summary>The days they are to have; null for those that go.</summary>
    public IReadOnlyDictionary<(Guid From, Guid? To), DateOnly?> Successions { get; private init; } =
        new Dictionary<(Guid, Guid?), DateOnly?>();

    /// <summary>As they are to be; null for those that go.</summary>
    public IReadOnlyDictionary<Guid, PersonState?> People { get; private init; } = new Dictionary<Guid, PersonState?>();

    public static UndoPlan Of(UndoFacts facts) => facts.Kind == ImportKind.Successions ? OfSuccessions(facts) : OfStates(facts);

    private static UndoPlan OfSuccessions(UndoFacts facts)
    {
        var undone = facts.Done.Select(change => (Undo: SuccessionUndo.Of(change, facts), change.Before)).ToList();
        return new UndoPlan([.. undone.Select(one => one.Undo.HangingOn()).OfType<Hanging>()])
        {
            Successions = undone.Where(one => one.Undo.Now is not null).ToDictionary(
                one => (one.Undo.After.From, one.Undo.After.To),
                one => one.Before is null ? null : (DateOnly?)SuccessionState.Stored(one.Before).Date),
        };
    }

    private static UndoPlan OfStates(UndoFacts facts)
    {
        // What is gone, or was erased, is undone already.
        var held = facts.Done.Where(change => change.Role is not null)
            .Select(change => new HeldRole(change.OrganisationId!.Value, change.Role!, change.ContactId!.Value))
            .Where(facts.Holders.Contains).ToList();
        var roles = held.Where(facts.Given.Contains).ToHashSet();
        var organisations = facts.Done.Where(change => change is { ContactId: null, OrganisationId: not null })
            .Select(change => OrganisationUndo.Of(change, facts)).ToList();
        var people = facts.Done.Where(change => change is { Role: null, ContactId: not null })
            .Select(change => PersonUndo.Of(change, facts)).ToList();
        return new UndoPlan(
        [
            .. organisations.Select(organisation => organisation.HangingOn(facts)).OfType<Hanging>(),
            .. people.Select(person => person.HangingOn(facts, roles)).OfType<Hanging>(),
            .. roles.Select(role => (role.Organisation, role.Contact)).Distinct().SelectMany(
                role => facts.Since[role], (role, text) => new Hanging(new Message(text, facts.People[role.Contact].Name), role.Contact)),
        ])
        {
            Taken = [.. roles],
            Kept = [.. held.Where(role => !roles.Contains(role)).Select(role => new KeptRole(
                facts.Organisations[role.Organisation].Name, role.Role, role.Contact, facts.People[role.Contact].Name))],
            Organisations = organisations.ToDictionary(organisation => organisation.Id, organisation => organisation.Restored),
            People = people.ToDictionary(person => person.Id, person => person.Restored),
        };
    }
}
