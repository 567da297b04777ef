namespace FormEngine.Linting;

/// <summary>The kinds of things a form shows.</summary>
public enum PartKind
{
    /// <summary>A page.</summary>
    Page,

    /// <summary>A question.</summary>
    Question,

    /// <summary>A row of a matrix.</summary>
    Row,

    /// <summary>A column of repeating rows.</summary>
    Column,

    /// <summary>An option of a question, row or column.</summary>
    Option,
}
