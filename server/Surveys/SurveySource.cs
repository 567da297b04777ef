namespace FormEngine.Server.Surveys;

/// <summary>A survey as written: its document, its forms' documents, and the sidecar translations of each.</summary>
/// <param name="Name">Its folder below <c>forms/</c>.</param>
/// <param name="IsEarlier">It stands among the earlier versions of what is asked now.</param>
/// <param name="Survey">The survey itself.</param>
/// <param name="Forms">By the names of their files.</param>
public sealed record SurveySource(
    string Name, bool IsEarlier, SourceDocument Survey, IReadOnlyDictionary<string, SourceDocument> Forms);

/// <summary>A JSON document and its translations by language.</summary>
public sealed record SourceDocument(string Json, IReadOnlyDictionary<string, string> Translations);
