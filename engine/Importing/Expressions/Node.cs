namespace FormEngine.Importing.Expressions;

/// <summary>A syntax tree of a source language's expressions.</summary>
internal abstract record Node;

/// <summary>A text, a number (<see cref="double"/>) or a boolean.</summary>
internal sealed record Literal(object Value) : Node;

/// <summary>An answer.</summary>
internal sealed record Reference(string Name) : Node;

/// <summary>A way from where the expression stands to an answer, through groups: <c>../group/question</c>.</summary>
internal sealed record Way(bool IsFromTheTop, IReadOnlyList<string> Steps) : Node;

/// <summary>A name that means something only where the expression stands, such as a column of the choices sheet.</summary>
internal sealed record Local(string Name) : Node;

/// <summary>A function, or an operator with one operand.</summary>
internal sealed record Call(string Name, IReadOnlyList<Node> Arguments) : Node;

/// <summary>An operator with two operands, under its usual name.</summary>
internal sealed record Operation(string Operator, Node Left, Node Right) : Node;

/// <summary>A list of values.</summary>
internal sealed record ItemList(IReadOnlyList<Node> Items) : Node;
