namespace FormEngine.Versions;

/// <summary>One difference between two versions of a form.</summary>
public sealed record FormChange
{
    /// <summary>A stable name for the kind of change, such as <c>option_removed</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What it means for answers stored before it.</summary>
    public required AnswerEffect Effect { get; init; }

    /// <summary>What is different, for the form's designer.</summary>
    public required string Message { get; init; }

    /// <summary>Where it stands: a JSON pointer into the new version, or into the old one where <see cref="IsInOld"/>.</summary>
    public required string Pointer { get; init; }

    /// <summary>Whether <see cref="Pointer"/> leads into the old version, because the new one has nothing there.</summary>
    public bool IsInOld { get; init; }

    /// <summary>The page it is on, in the new version if it has it; null where the whole form changes.</summary>
    public string? Page { get; init; }

    /// <summary>The question, matrix row (<c>question.row</c>) or column (<c>question.column</c>); null for a page or the form.</summary>
    public string? Question { get; init; }

    /// <summary>The code of the option; null where it is about no option.</summary>
    public string? Option { get; init; }

    /// <summary>For a text, its language; the pointer leads into that language's file.</summary>
    public string? Language { get; init; }

    /// <summary>What the old version said; null where it said nothing.</summary>
    public string? Old { get; init; }

    /// <summary>What the new version says; null where it says nothing.</summary>
    public string? New { get; init; }

    /// <summary>
    /// For what was added or removed, the id or code in the other version that has the same wording: probably it was
    /// renamed. Answers do not follow a rename.
    /// </summary>
    public string? LooksLike { get; init; }
}
