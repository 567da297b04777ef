namespace FormEngine.Server.Surveys;

/// <summary>A survey as written: its document, its forms' documents, and the sidecar translations of each.</summary>
public sealed record SurveySource(string Name, SourceDocument Survey, IReadOnlyDictionary<string, SourceDocument> Forms);

/// <summary>A JSON document and its translations by language.</summary>
public sealed record SourceDocument(string Json, IReadOnlyDictionary<string, string> Translations);
