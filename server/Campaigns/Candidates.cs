using FormEngine.Organisations;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web.Languages;
using FormEngine.Surveys;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Campaigns;

/// <summary>The organisations that may take part, and what a choice among them would give.</summary>
public sealed class Candidates
{
    private readonly Dictionary<Guid, StoredAttributes> _attributes;
    private readonly Roster _roster;

    private Candidates(IReadOnlyList<Candidate> all, Dictionary<Guid, StoredAttributes> attributes, Roster roster) =>
        (All, _attributes, _roster) = (all, attributes, roster);

    public IReadOnlyList<Candidate> All { get; }

    /// <summary>All organisations there are today, but for those that take part in a campaign already.</summary>
    public static async Task<Candidates> LoadAsync(FormEngineDb db, DateOnly today, Guid? campaignId = null)
    {
        var rows = await db.Organisations.AsNoTracking().ThereOn(db, today)
            .Where(organisation =>
                !db.Participants.Any(participant => participant.CampaignId == campaignId && participant.OrganisationId == organisation.Id))
            .OrderBy(organisation => organisation.Name)
            .Select(organisation => new { organisation.Id, organisation.Number, organisation.Name, organisation.Attributes }).ToListAsync();
        return new Candidates(
            [.. rows.Select(row => new Candidate(row.Id, row.Number, row.Name, Texts(row.Attributes)))],
            rows.ToDictionary(row => row.Id, row => row.Attributes),
            await Roster.LoadAsync(db));
    }

    /// <summary>What a participant freezes.</summary>
    public StoredAttributes AttributesOf(Candidate candidate) => _attributes[candidate.Id];

    /// <summary>The attributes that can be filtered by, each with the values there are.</summary>
    public IReadOnlyList<AttributeFilter> Filters(SurveyDefinition survey)
    {
        var texts = survey.Texts(Language.Current.Code);
        return [.. from attribute in survey.Attributes
                   where attribute.Kind == AttributeKind.Code
                       && All.Any(candidate => candidate.Attributes.ContainsKey(attribute.Id))
                   let values = attribute.Codes
                       ?? [.. All.Select(candidate => candidate.Attributes.GetValueOrDefault(attribute.Id)).OfType<string>().Distinct()
                           .Order()]
                   where values.Count > 1
                   select new AttributeFilter(attribute.Id, texts.Attribute(attribute.Id),
                       [.. values.Select(value => new AttributeValue(value, texts.AttributeOption(attribute.Id, value)))])];
    }

    public CampaignPreview Preview(SurveyDefinition survey, IReadOnlyList<Candidate> chosen)
    {
        var texts = survey.Texts(Language.Current.Code);
        var asked = chosen.SelectMany(candidate => survey.SectionsFor(AttributesOf(candidate)),
            (candidate, section) => (Section: section, Holders: _roster.Holders(candidate.Id, section.RoleId)))
                .ToLookup(one => one.Section);
        return new CampaignPreview(
            chosen.Count,
            asked.SelectMany(section => section).SelectMany(one => one.Holders).Distinct().Count(),
            [.. survey.Sections.Select(section => new SectionPreview(
                texts.Section(section.Id).Title, texts.Role(section.RoleId).Title,
                asked[section].Count(), asked[section].Count(one => one.Holders.Count > 0)))]);
    }

    private static Dictionary<string, string> Texts(StoredAttributes attributes) => attributes.ToJson()
        .Where(attribute => attribute.Value is not null).ToDictionary(attribute => attribute.Key, attribute => attribute.Value!.ToString());
}

public sealed record AttributeFilter(string Id, string Title, IReadOnlyList<AttributeValue> Values);

public sealed record AttributeValue(string Code, string Title);
