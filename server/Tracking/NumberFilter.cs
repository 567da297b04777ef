using FormEngine.Evaluation;

namespace FormEngine.Server.Tracking;

/// <summary>An attribute that is a number, which participants may be narrowed down by.</summary>
public sealed record NumberAttribute(string Id, string Title);

/// <summary>Such an attribute with the limits typed: what cannot be read limits nothing, and is said so.</summary>
public sealed record NumberFilter(NumberAttribute Attribute, string? Min, string? Max)
{
    private readonly double? _low = Read(Min);
    private readonly double? _high = Read(Max);

    public bool MinIsUnreadable => _low is null && !string.IsNullOrWhiteSpace(Min);

    public bool MaxIsUnreadable => _high is null && !string.IsNullOrWhiteSpace(Max);

    /// <summary>Of whom the number is unknown is within no limits.</summary>
    public bool Allows(Tracked participant)
    {
        if (_low is null && _high is null)
            return true;
        return participant.Attributes.Find(Attribute.Id) is { } value && value.TryGetValue<double>(out var number)
            && !(number < _low) && !(number > _high);
    }

    /// <summary>As in an answer: what can mean two numbers is none.</summary>
    private static double? Read(string? typed) =>
        typed is not null && AnswerReader.Number(typed) is { Problem: null, Value: { } number } ? (double)number : null;
}
