using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Contacts.Import.Undoing;

/// <summary>A person as they were, null where the import made them; as the import left them; and as they are.</summary>
internal sealed record PersonUndo(Guid Id, PersonState? Before, PersonState After, PersonState Now)
{
    private readonly FieldUndo<string> _name = new((Before ?? After).Name, After.Name, Now.Name);
    private readonly FieldUndo<string?> _phone = new((Before ?? After).Phone, After.Phone, Now.Phone);
    private readonly FieldUndo<string> _language = new((Before ?? After).Language, After.Language, Now.Language);
    private readonly FieldUndo<bool> _postbox = new((Before ?? After).Postbox, After.Postbox, Now.Postbox);

    public static PersonUndo Of(ImportedChange change, UndoFacts facts) => new(change.ContactId!.Value,
        change.Before is null ? null : PersonState.Stored(change.Before), PersonState.Stored(change.After!),
        facts.People[change.ContactId.Value]);

    /// <summary>Null where they go.</summary>
    public PersonState? Restored => Before is null ? null : Now with
    {
        Name = _name.Restored,
        Phone = _phone.Restored,
        Language = _language.Restored,
        Postbox = _postbox.Restored,
    };

    private bool IsChangedSince => Before is null
        ? Now != After
        : _name.IsChangedSince || _phone.IsChangedSince || _language.IsChangedSince || _postbox.IsChangedSince;

    public Hanging? HangingOn(UndoFacts facts, IReadOnlySet<HeldRole> given) =>
        Before is null && facts.Used.Contains(Id) ? Hangs("HangsInRound")
        : Before is null && facts.RolesOf[Id].Any(role => !given.Contains(role)) ? Hangs("HangsRoles")
        : IsChangedSince ? Hangs("HangsChanged")
        : null;

    private Hanging Hangs(string message) => new(new Message(message, Now.Name), Id);
}
