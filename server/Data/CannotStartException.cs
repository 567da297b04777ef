namespace FormEngine.Server.Data;

/// <summary>Why the server cannot start, in a line that tells whoever runs it what to do.</summary>
public sealed class CannotStartException(string message, Exception? inner = null) : Exception(message, inner);
