namespace FormEngine.Importing.Drafts;

internal enum DraftKind
{
    Single,
    Boolean,
    Multiple,
    Number,
    Text,
    Date,
    Matrix,
    Repeating,
}
