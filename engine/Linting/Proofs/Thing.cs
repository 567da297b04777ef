using FormEngine.Questions;
using FormEngine.Rules;
using FormEngine.Schema;

namespace FormEngine.Linting.Proofs;

/// <summary>A part of a form that may be shown or hidden.</summary>
internal sealed class Thing(PartKind kind, string id, string pointer, Thing? parent = null)
{
    public PartKind Kind => kind;

    /// <summary>The page or question, <c>matrix.row</c> or <c>repeating.column</c>; for an option its question.</summary>
    public string Id => id;

    public string Pointer => pointer;

    /// <summary>What it stands in, without which it is not shown.</summary>
    public Thing? Parent => parent;

    /// <summary>The option, where it is one.</summary>
    public Option? Option { get; init; }

    /// <summary>For an option, its code.</summary>
    public string? Code => Option?.Code;

    /// <summary>The question, row or column itself, or that of an option; null for a page.</summary>
    public Question? Question { get; init; }

    /// <summary>The rule it is shown by, if any.</summary>
    public Expr? Rule { get; init; }

    public RuleSource? Source { get; init; }

    /// <summary>The repeating question whose rows it stands in, if any.</summary>
    public Thing? Rows => kind == PartKind.Column ? parent : kind == PartKind.Option ? parent!.Rows : null;

    /// <summary>Itself and all that it stands in.</summary>
    public IEnumerable<Thing> Chain => parent is null ? [this] : parent.Chain.Prepend(this);

    /// <summary>What people call it.</summary>
    public string Name => kind switch
    {
        PartKind.Page => $"The page «{id}»",
        PartKind.Question => $"The question «{id}»",
        PartKind.Row => $"The row «{id}»",
        PartKind.Column => $"The column «{id}»",
        _ => $"The option «{Code}» of «{id}»",
    };

    public string LowerName => char.ToLowerInvariant(Name[0]) + Name[1..];
}
