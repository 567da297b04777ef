using FormEngine.Server.Data.Queries;

namespace FormEngine.Server.Campaigns;

/// <summary>When a participant may answer, and where the clock stands.</summary>
/// <param name="OpensAt">When the campaign opens.</param>
/// <param name="ClosesAt">When answering ends, any extension included.</param>
/// <param name="Released">Whether staff have let the campaign go.</param>
/// <param name="Now">The moment of the request.</param>
public sealed record AnsweringPeriod(DateTime OpensAt, DateTime ClosesAt, bool Released, DateTime Now)
{
    public bool IsOpen => HasOpened && !HasClosed;

    public bool HasOpened => Released && OpensAt <= Now;

    public bool HasClosed => ClosesAt <= Now;

    public static AnsweringPeriod Of(DateTime opensAt, DateTime closesAt, DateTime? extendedTo, bool released, DateTime now) =>
        new(opensAt, Deadline.Of(closesAt, extendedTo), released, now);
}
