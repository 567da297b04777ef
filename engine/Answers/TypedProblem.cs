namespace FormEngine.Answers;

/// <summary>Why what was typed cannot be read.</summary>
public enum TypedProblem
{
    /// <summary>It is no number or date.</summary>
    Unreadable,

    /// <summary>It can mean two numbers, as <c>1.500</c> can.</summary>
    Ambiguous,

    /// <summary>It has more digits than can be held.</summary>
    Inexact,

    /// <summary>It is written as a date, but there is no such day.</summary>
    NoSuchDate,
}
