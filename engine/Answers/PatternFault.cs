namespace FormEngine.Answers;

/// <summary>What keeps a regular expression from being matched in linear time.</summary>
internal enum PatternFault
{
    /// <summary>It looks ahead or behind.</summary>
    LookAround,

    /// <summary>It refers to what it matched before.</summary>
    BackReference,

    /// <summary>It repeats so much that it would take too much room.</summary>
    TooLarge,

    /// <summary>It is none.</summary>
    Syntax,
}
