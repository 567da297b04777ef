using FormEngine.Scoring;

namespace FormEngine.Tables;

/// <summary>A participant whose section counts in one state.</summary>
/// <param name="Column">Its answers to the section as they were: the same in two states where nothing was changed.</param>
/// <param name="Groups">The groups it is in.</param>
/// <param name="Section">What it answered.</param>
internal sealed record Counted(int Column, IReadOnlyList<Group> Groups, CountedSection Section);
