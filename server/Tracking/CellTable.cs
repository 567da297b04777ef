using FormEngine.Surveys;

namespace FormEngine.Server.Tracking;

/// <summary>What is known of every participant in every section, gathered fact by fact.</summary>
internal sealed class CellTable
{
    private readonly IReadOnlyList<FrozenParticipant> _participants;
    private readonly Dictionary<Guid, int> _rows;
    private readonly Dictionary<string, int> _columns;
    private readonly CellFacts[] _cells;
    private readonly bool[] _bounced;

    public CellTable(IReadOnlyList<FrozenParticipant> participants, SurveyDefinition survey)
    {
        _participants = participants;
        _rows = participants.Index().ToDictionary(row => row.Item.Id, row => row.Index);
        _columns = survey.Sections.Index().ToDictionary(column => column.Item.Id, column => column.Index);
        _cells = [.. participants.SelectMany(participant => participant.Applies, (_, applies) => new CellFacts(applies))];
        _bounced = new bool[_cells.Length];
    }

    /// <summary>Of what the table does not hold, such as a participant that came a moment ago, nothing is noted.</summary>
    public void Note(Guid participant, string section, Func<CellFacts, CellFacts> learn)
    {
        if (Find(participant, section) is { } cell)
            _cells[cell] = learn(_cells[cell]);
    }

    public void NoteBounce(Guid participant, string section)
    {
        if (Find(participant, section) is { } cell)
            _bounced[cell] = true;
    }

    public IReadOnlyList<Tracked> Track(HashSet<Guid> excluded) =>
        [.. _participants.Select((participant, row) => Track(participant, row * _columns.Count, excluded.Contains(participant.Id)))];

    private Tracked Track(FrozenParticipant participant, int first, bool excluded)
    {
        var statuses = new CellStatus[_columns.Count];
        var bounced = false;
        for (var i = 0; i < statuses.Length; i++)
        {
            statuses[i] = ParticipantStatus.Of(_cells[first + i]);
            bounced |= _bounced[first + i] && statuses[i].IsOwed();
        }

        return new Tracked(participant.Id, participant.Number, participant.Name, participant.Attributes, statuses)
        {
            Excluded = excluded,
            Bounced = bounced
        };
    }

    private int? Find(Guid participant, string section) =>
        _rows.TryGetValue(participant, out var row) && _columns.TryGetValue(section, out var column)
            ? (row * _columns.Count) + column
            : null;
}
