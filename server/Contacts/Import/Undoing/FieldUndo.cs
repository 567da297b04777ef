namespace FormEngine.Server.Contacts.Import.Undoing;

/// <summary>A field as it was, as the import left it, and as it is. Only what the import changed goes back.</summary>
internal readonly record struct FieldUndo<T>(T Before, T After, T Now)
{
    private bool IsChanged => !Equals(Before, After);

    public T Restored => IsChanged ? Before : Now;

    public bool IsChangedSince => IsChanged && !Equals(Now, After);
}
