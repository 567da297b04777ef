namespace FormEngine.Formctl;

/// <summary>Input that cannot be used, with a message for whoever gave it.</summary>
internal sealed class RefusedException(string message) : Exception(message);
