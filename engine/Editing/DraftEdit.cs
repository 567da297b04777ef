namespace FormEngine.Editing;

/// <summary>Changes that belong together: all are made, or none.</summary>
/// <param name="Changes">In the order they are made; each says what stands there after those before it.</param>
public sealed record DraftEdit(IReadOnlyList<DraftChange> Changes)
{
    /// <summary>An edit of these changes.</summary>
    public static DraftEdit Of(params IEnumerable<DraftChange> changes) => new([.. changes]);

    /// <summary>Takes all of it back, the last change first.</summary>
    public DraftEdit Inverse() => new([.. Changes.Reverse().Select(change => change.Inverse())]);
}

/// <summary>Why an edit could not be made: somebody has changed what it was made on.</summary>
/// <param name="Change">The change that could not be made.</param>
/// <param name="Fault">What stands in its way.</param>
public sealed record DraftCollision(DraftChange Change, DraftFault Fault);

/// <summary>What stands in the way of a change.</summary>
public enum DraftFault
{
    /// <summary>What is to be changed, or what holds it, is not there any more.</summary>
    Gone,

    /// <summary>Something else stands there than the change was made on.</summary>
    Changed,

    /// <summary>Something of that name stands there already.</summary>
    Taken,
}
