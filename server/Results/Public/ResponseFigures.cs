using System.Text.Json;
using System.Text.Json.Serialization;
using FormEngine.Scoring;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Surveys;
using FormEngine.Tables;

namespace FormEngine.Server.Results.Public;

/// <summary>How many were asked and how many answered: any section, and each.</summary>
public sealed record GroupResponse(string Group, Counted Any, IReadOnlyDictionary<string, Counted> Sections);

/// <summary>Of a group.</summary>
public sealed record Counted(int Asked, int Answered)
{
    [JsonIgnore]
    public int Missing => Asked - Answered;
}

/// <summary>The response to a round when its results were published, group by group.</summary>
public sealed record ResponseFigures(IReadOnlyList<GroupResponse> Groups)
{
    public static ResponseFigures Read(string json) => JsonSerializer.Deserialize<ResponseFigures>(json)!;

    public string Write() => JsonSerializer.Serialize(this, Json.Readable);

    public GroupResponse? Of(string group) => Groups.FirstOrDefault(one => one.Group == group);

    /// <param name="survey">The survey.</param>
    /// <param name="participants">All who take part, by what is known of them.</param>
    /// <param name="answered">Those with answers that count, by number.</param>
    public static ResponseFigures Of(
        SurveyDefinition survey, IEnumerable<(string Number, StoredAttributes Attributes)> participants,
        IEnumerable<ScoredParticipant> answered)
    {
        var sections = survey.Sections.Where(section => !section.HasManyEntries).ToList();
        var answers = answered.ToDictionary(participant => participant.Id, participant => participant.Sections);
        var rows =
            from participant in participants
            let organisation = participant.Attributes.Known
            let given = answers.GetValueOrDefault(participant.Number)
            let asked = sections.Where(section => section.AppliesTo(organisation)).Select(section => section.Id).ToList()
            from @group in SurveyGroups.Of(survey, organisation)
            select (Group: @group, Asked: asked, Answered: asked.Where(section => given?.ContainsKey(section) == true).ToList());
        return new ResponseFigures([.. rows.GroupBy(row => row.Group).Select(group => new GroupResponse(
            group.Key,
            new Counted(group.Count(row => row.Asked.Count > 0), group.Count(row => row.Answered.Count > 0)),
            sections.ToDictionary(section => section.Id, section => new Counted(
                group.Count(row => row.Asked.Contains(section.Id)), group.Count(row => row.Answered.Contains(section.Id))))))]);
    }
}
