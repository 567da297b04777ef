namespace FormEngine.Importing;

/// <summary>Something of the source has no counterpart; the message says why.</summary>
internal sealed class ImportException(string message) : Exception(message);
