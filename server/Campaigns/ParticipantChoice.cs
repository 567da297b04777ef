using FormEngine.Server.Data;

namespace FormEngine.Server.Campaigns;

public enum ChoiceMode
{
    All,
    Filtered,
    Listed,
}

/// <summary>An organisation that can take part, with its attributes as text.</summary>
public sealed record Candidate(Guid Id, string Number, string Name, IReadOnlyDictionary<string, string> Attributes);

/// <summary>
/// Which organisations take part in a campaign: all, those with certain values of attributes (an attribute without values
/// lets all through), or those whose numbers are listed, separated by anything that is not a letter or a digit.
/// </summary>
public sealed record ParticipantChoice(ChoiceMode Mode, IReadOnlyDictionary<string, string[]> Filters, string? Numbers)
{
    public ChosenParticipants Of(IReadOnlyCollection<Candidate> candidates) => Mode switch
    {
        ChoiceMode.Filtered => new([.. candidates.Where(LetThrough)], []),
        ChoiceMode.Listed => Listed(candidates),
        _ => new([.. candidates], []),
    };

    private bool LetThrough(Candidate candidate) => Filters.All(filter =>
        filter.Value.Length == 0 || (candidate.Attributes.TryGetValue(filter.Key, out var value) && filter.Value.Contains(value)));

    private ChosenParticipants Listed(IReadOnlyCollection<Candidate> candidates)
    {
        var byNumber = candidates.ToDictionary(candidate => candidate.Number);
        var numbers = Split(Numbers ?? "").DistinctBy(OrganisationNumber.Normalise)
            .ToLookup(number => OrganisationNumber.Find(number, byNumber.Keys) is { } known ? byNumber[known] : null);
        return new([.. numbers.Select(found => found.Key).OfType<Candidate>()], [.. numbers[null]]);
    }

    /// <summary>A number is one word; a heading such as «number» in an uploaded file is told as unknown, not passed over.</summary>
    private static string[] Split(string text) => text.Split(
        [.. text.Distinct().Where(character => !char.IsLetterOrDigit(character) && character != '-')],
        StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Those chosen, and the listed numbers of no organisation.</summary>
public sealed record ChosenParticipants(IReadOnlyList<Candidate> Chosen, IReadOnlyList<string> Unknown);
