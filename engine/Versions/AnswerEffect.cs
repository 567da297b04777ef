namespace FormEngine.Versions;

/// <summary>
/// What a change of a form means for answers stored before it, from harmless to grave. Written in JSON as
/// <c>keeps_meaning</c>, <c>check_meaning</c> and so on; the words never change.
/// </summary>
public enum AnswerEffect
{
    /// <summary>Answers stay, and mean what they did.</summary>
    KeepsMeaning,

    /// <summary>Answers stay, but a wording has changed: a person must judge whether they still mean the same.</summary>
    CheckMeaning,

    /// <summary>Answers stay, and mean what they did, but indicators count them otherwise.</summary>
    ChangesScores,

    /// <summary>Answers stay as they are, but no longer say the same.</summary>
    ChangesMeaning,

    /// <summary>Answers stay, but other ones may be shown or hidden; a hidden answer does not count.</summary>
    ChangesVisibility,

    /// <summary>Some who have answered must answer once more, or more than before.</summary>
    AskedAgain,

    /// <summary>Some answers have no place in the new version; they are kept apart, with the labels they had.</summary>
    Orphaned,
}
