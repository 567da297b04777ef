namespace FormEngine.Server.Access.Audit;

/// <summary>Marks the texts of the log; every action has one, under its own code.</summary>
public sealed class AuditTexts;
