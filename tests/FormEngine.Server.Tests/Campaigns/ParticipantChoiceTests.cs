using FormEngine.Server.Campaigns;

namespace FormEngine.Server.Tests.Campaigns;

public sealed class ParticipantChoiceTests
{
    private static readonly Candidate[] Towns =
    [
        Town("0301", ("county", "Oslo"), ("type", "town")),
        Town("1101", ("county", "Rogaland"), ("type", "town")),
        Town("11", ("county", "Rogaland"), ("type", "county")),
        Town("9999"),
        Town("AB1"),
    ];

    [Fact]
    public void All_are_chosen_when_all_are_asked_for() => Assert.Equal(Towns, Choose(ChoiceMode.All).Chosen);

    [Fact]
    public void A_filter_lets_through_those_with_one_of_its_values_of_each_attribute() =>
        Assert.Equal(["1101"],
            Numbers(Choose(ChoiceMode.Filtered, filters: [("county", ["Rogaland", "Agder"]), ("type", ["town"]), ("size", [])])));

    [Theory]
    [InlineData("0301\r\n1101")]
    [InlineData("0301;1101;0301")]
    [InlineData("\"0301\"\t1101, ")]
    public void Numbers_may_be_listed_in_any_way_they_are_pasted(string numbers) =>
        Assert.Equal(["0301", "1101"], Numbers(Choose(ChoiceMode.Listed, numbers)));

    [Fact]
    public void A_number_is_the_same_in_upper_and_lower_case() => Assert.Equal(["AB1"], Numbers(Choose(ChoiceMode.Listed, "ab1, AB1")));

    [Fact]
    public void A_number_may_lack_the_zeros_it_begins_with() =>
        Assert.Equal(["0301", "1101"], Numbers(Choose(ChoiceMode.Listed, "301, 1101, 0301")));

    [Fact]
    public void Numbers_of_no_organisation_are_told() =>
        Assert.Equal(["number", "302"], Choose(ChoiceMode.Listed, "number\n302\n1101").Unknown);

    private static ChosenParticipants Choose(ChoiceMode mode, string? numbers = null, (string Id, string[] Values)[]? filters = null) =>
        new ParticipantChoice(mode, (filters ?? []).ToDictionary(filter => filter.Id, filter => filter.Values), numbers).Of(Towns);

    private static IEnumerable<string> Numbers(ChosenParticipants chosen) => chosen.Chosen.Select(candidate => candidate.Number);

    private static Candidate Town(string number, params (string Id, string Value)[] attributes) =>
        new(Guid.NewGuid(), number, number, attributes.ToDictionary(attribute => attribute.Id, attribute => attribute.Value));
}
