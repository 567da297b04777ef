namespace FormEngine.Answers;

/// <summary>The codes of <see cref="AnswerError"/>. They never change: exports and outside checks know them.</summary>
public static class ErrorCodes
{
    /// <summary>An answer is missing; told by <c>FormState.Missing</c>.</summary>
    public const string Required = "required";

    /// <summary>The answer is of another type than the question asks for.</summary>
    public const string Type = "type";

    /// <summary>The code is not among the options.</summary>
    public const string NotAnOption = "not_an_option";

    /// <summary>The number is too small.</summary>
    public const string Min = "min";

    /// <summary>The number is too large.</summary>
    public const string Max = "max";

    /// <summary>The text is too short.</summary>
    public const string MinLength = "min_length";

    /// <summary>The text is too long.</summary>
    public const string MaxLength = "max_length";

    /// <summary>The text has not the form asked for.</summary>
    public const string Pattern = "pattern";

    /// <summary>The text is no such date or e-mail address.</summary>
    public const string Format = "format";

    /// <summary>Too few options or rows.</summary>
    public const string MinItems = "min_items";

    /// <summary>Too many options or rows.</summary>
    public const string MaxItems = "max_items";

    /// <summary>An option is given twice.</summary>
    public const string Unique = "unique";

    /// <summary>An option that rules out the others stands beside another.</summary>
    public const string Exclusive = "exclusive";

    /// <summary>A check of the form does not hold.</summary>
    public const string Check = "check";

    /// <summary>The form has no such question, row or column.</summary>
    public const string UnknownQuestion = "unknown_question";
}
