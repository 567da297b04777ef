namespace FormEngine.Importing.Expressions;

internal enum TokenKind
{
    Number,
    Text,
    Name,
    Reference,
    Symbol,
    End,
}

/// <summary>A token, and where it begins, from 0.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, int At);
