namespace FormEngine.Server.Data.Queries;

/// <summary>Until when a participant may answer.</summary>
internal static class Deadline
{
    /// <summary>The round's closing, or later where the participant was given more time.</summary>
    public static DateTime Of(DateTime closesAt, DateTime? extendedTo) => extendedTo > closesAt ? extendedTo.Value : closesAt;
}
