namespace FormEngine.Importing.Drafts;

/// <summary>A rule an answer must not break.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Message">What is said where it is broken.</param>
/// <param name="IsAskedOnBlank">Whether it is asked also where its question is blank.</param>
internal sealed record DraftCheck(SourceRule Rule, LocalText Message, bool IsAskedOnBlank);
