using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Contacts.Import.Undoing;

/// <summary>An organisation as it was, null where the import made it; as the import left it; and as it is.</summary>
internal sealed record OrganisationUndo(Guid Id, OrganisationState? Before, OrganisationState After, OrganisationState Now)
{
    private readonly FieldUndo<string> _name = new((Before ?? After).Name, After.Name, Now.Name);
    private readonly FieldUndo<string?> _orgNumber = new((Before ?? After).OrgNumber, After.OrgNumber, Now.OrgNumber);
    private readonly FieldUndo<string> _attributes = new((Before ?? After).Attributes, After.Attributes, Now.Attributes);

    public static OrganisationUndo Of(ImportedChange change, UndoFacts facts) => new(change.OrganisationId!.Value,
        change.Before is null ? null : OrganisationState.Stored(change.Before), OrganisationState.Stored(change.After!),
        facts.Organisations[change.OrganisationId.Value]);

    /// <summary>Null where it goes.</summary>
    public OrganisationState? Restored => Before is null ? null : Now with
    {
        Name = _name.Restored,
        OrgNumber = _orgNumber.Restored,
        Attributes = _attributes.Restored,
    };

    private bool IsChangedSince => Before is null
        ? Now != After
        : _name.IsChangedSince || _orgNumber.IsChangedSince || _attributes.IsChangedSince;

    public Hanging? HangingOn(UndoFacts facts) =>
        Before is null && facts.InRounds.Contains(Id) ? Hangs("HangsInRound")
        : Before is null && facts.WithHolders.Contains(Id) ? Hangs("HangsPeople")
        : Before is null && facts.InSuccessions.Contains(Id) ? Hangs("HangsSuccession")
        : IsChangedSince ? Hangs("HangsChanged")
        : null;

    private Hanging Hangs(string message) => new(new Message(message, $"{Now.Number} {Now.Name}"));
}
