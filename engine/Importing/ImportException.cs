namespace FormEngine.Importing;

/// <summary>Something of the source has no counterpart; the reason says why.</summary>
internal sealed class ImportException(ImportText reason) : Exception(reason.ToString())
{
    public ImportException(string key, params object[] arguments)
        : this(new ImportText(key, arguments))
    {
    }

    public ImportText Reason => reason;
}
