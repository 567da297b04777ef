namespace FormEngine.Server.Data.Model;

/// <summary>
/// An organisation ended on a day, and this is what became of it: a row for each that took over. One that went on as before, such as the
/// largest of those that merged, is among them itself; where nobody took over, the row names none.
/// </summary>
public sealed class Succession
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid FromId { get; init; }

    public Organisation? From { get; init; }

    public Guid? ToId { get; init; }

    public Organisation? To { get; init; }

    /// <summary>The first day of the new order.</summary>
    public DateOnly Date { get; set; }
}
