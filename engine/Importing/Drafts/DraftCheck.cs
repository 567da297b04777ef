namespace FormEngine.Importing.Drafts;

/// <summary>A rule an answer must not break.</summary>
internal sealed record DraftCheck(SourceRule Rule, LocalText Message);
