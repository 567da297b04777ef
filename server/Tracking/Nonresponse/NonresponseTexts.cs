namespace FormEngine.Server.Tracking.Nonresponse;

/// <summary>Marks the texts of the non-response analysis.</summary>
public sealed class NonresponseTexts;
