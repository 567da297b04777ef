using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Data.Queries;

/// <summary>
/// How far a section has come, said once for all who ask: of its entries the untouched are left out, and it has come as far as
/// the one of the rest that has come least far. It is not started where none is left.
/// </summary>
public static class SectionProgress
{
    public static ResponseStatus Together(this IEnumerable<ResponseStatus> entries) => entries.Aggregate(ResponseStatus.NotStarted, With);

    /// <summary>The same, entry by entry.</summary>
    public static ResponseStatus With(this ResponseStatus others, ResponseStatus entry) =>
        others == ResponseStatus.NotStarted || (entry != ResponseStatus.NotStarted && entry < others) ? entry : others;
}
