using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Contacts.Import.Undoing;

/// <summary>What an organisation became, as the import left it and as it is; that may be gone.</summary>
internal sealed record SuccessionUndo(SuccessionState After, DateOnly? Now, string Name)
{
    public static SuccessionUndo Of(ImportedChange change, UndoFacts facts)
    {
        var after = SuccessionState.Stored(change.After!);
        var organisation = facts.Organisations[after.From];
        return new SuccessionUndo(after, facts.Successions.GetValueOrDefault((after.From, after.To)),
            $"{organisation.Number} {organisation.Name}");
    }

    public Hanging? HangingOn() => Now is { } day && day != After.Date ? new Hanging(new Message("HangsChanged", Name)) : null;
}
