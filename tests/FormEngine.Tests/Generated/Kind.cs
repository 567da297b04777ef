namespace FormEngine.Tests.Generated;

/// <summary>The kinds of question.</summary>
internal enum Kind
{
    Single,
    Multiple,
    Boolean,
    Number,
    Date,
    Text,
    Email,
    Matrix,
    Repeating,
}
