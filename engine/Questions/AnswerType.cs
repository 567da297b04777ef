namespace FormEngine.Questions;

/// <summary>
/// What an answer is, whatever kind of question it answers; an e-mail address is a text. Rules, proofs and pages ask for
/// this and not for the kind, so that a new kind is theirs already.
/// </summary>
public enum AnswerType
{
    /// <summary>The code of one option.</summary>
    Code,

    /// <summary>The codes of any number of options.</summary>
    Set,

    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A date, <c>yyyy-MM-dd</c>.</summary>
    Date,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A code for each part.</summary>
    Parts,

    /// <summary>Any number of rows, each with an answer for each part.</summary>
    Rows,
}
