using FormEngine.Server.Data.Queries;

namespace FormEngine.Server.Tests.Data;

/// <summary>How organisations have merged and split follows from the rows alone, so it is tried without a database.</summary>
public sealed class LineageTests
{
    private static readonly DateOnly Then = new(2019, 10, 1);
    private static readonly DateOnly Now = new(2026, 3, 1);
    private readonly Dictionary<string, Guid> _ids = [];

    public static TheoryData<string, string, string, string> Origins { get; } = new()
    {
        // What happened, who is asked about, who was there then, and where it came from.
        { "", "a", "", "a" },
        { "a>b 2020", "b", "a", "a" },
        { "a>c 2020, b>c 2020", "c", "a b", "a b" },
        { "a>b 2020, a>c 2020", "b", "a", "a/" },
        { "a>b 2020, b>c 2022, b>d 2022", "c", "a", "a/" },
        { "a>c 2020, b>c 2020, c>e 2024", "e", "a b", "a b" },
        { "a>c 2020, b>c 2020, c>a2 2024, c>b2 2024", "a2", "a b", "a/ b/" },
        { "a>c 2020, b>c 2020, b>d 2020", "c", "a b", "a b/" },
        // One that took another in was there itself: said so, or known from the round.
        { "a>c 2020, c>c 2020", "c", "", "a c" },
        { "a>c 2020", "c", "c", "a c" },
        { "a>c 2020, c>c 2020", "c", "a c", "a c" },
        // One that others were taken out of.
        { "a>a 2020, a>b 2020", "a", "a", "a/" },
        { "a>a 2020, a>b 2020", "b", "a", "a/" },
        // Two on a day, and what comes back.
        { "a>b 2020, b>c 2020", "c", "a", "a" },
        { "a>b 2020, b>a 2024", "a", "", "a" },
        { "a>b 2020, b>a 2020", "a", "", "" },
        // Outside the time between.
        { "a>b 2018", "b", "b", "b" },
        { "a>b 2019-10-01", "b", "b", "b" },
        { "a>b 2026-03-01", "b", "a", "a" },
        { "a>b 2027", "a", "a", "a" },
        { "a>- 2020", "a", "a", "a" },
    };

    public static TheoryData<string, string, string> Heirs { get; } = new()
    {
        { "", "a", "a" },
        { "a>b 2020", "a", "b" },
        { "a>b 2020, b>c 2021, b>d 2021", "a", "c d" },
        { "a>a 2020, a>b 2020, a>c 2022", "a", "c b" },
        { "a>- 2020", "a", "" },
        { "a>b 2020, a>c 2020, b>d 2021, c>d 2021", "a", "d" },
        { "a>b 2018", "a", "a" },
        { "a>b 2027", "a", "a" },
    };

    [Theory]
    [MemberData(nameof(Origins))]
    public void Where_an_organisation_came_from(string happened, string asked, string there, string expected)
    {
        var known = there.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Id).ToHashSet();

        var origins = Between(happened).OriginsOf(Id(asked), known.Contains);

        Assert.Equal(expected, string.Join(' ', origins.Select(one => NameOf(one.Organisation) + (one.Divided ? "/" : "")).Order()));
    }

    [Theory]
    [MemberData(nameof(Heirs))]
    public void What_an_organisation_became(string happened, string asked, string expected) =>
        Assert.Equal(expected, string.Join(' ', Between(happened).HeirsOf(Id(asked)).Select(NameOf)));

    private Lineage Between(string happened) =>
        new(happened.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(StepOf).ToList(), Then, Now);

    private Step StepOf(string step)
    {
        var (who, day) = (step.Split(' ')[0].Split('>'), step.Split(' ')[1]);
        return new Step(Id(who[0]), who[1] == "-" ? null : Id(who[1]), day.Length == 4 ? new(int.Parse(day), 1, 1) : DateOnly.Parse(day));
    }

    private Guid Id(string name) => _ids.TryGetValue(name, out var id) ? id : _ids[name] = Guid.CreateVersion7();

    private string NameOf(Guid id) => _ids.Single(known => known.Value == id).Key;
}
