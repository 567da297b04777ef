using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Languages;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Campaigns.Next;

/// <summary>Plans the round after another. To plan it writes nothing.</summary>
public sealed class NextRounds(FormEngineDb db, SurveyCatalogue catalogue)
{
    /// <param name="from">The round before.</param>
    /// <param name="opens">The day the next one opens: organisations take part as they are by then.</param>
    /// <returns>Null where there is no such round.</returns>
    public async Task<NextRound?> FindAsync(Guid from, DateOnly opens)
    {
        var round = await db.Campaigns.AsNoTracking().Include(campaign => campaign.SurveyVersion)
            .SingleOrDefaultAsync(campaign => campaign.Id == from);
        if (round is null)
            return null;
        var newest = (await catalogue.LatestAsync()).Single(survey => survey.Definition.Id == round.SurveyVersion!.Survey);
        var families = await FamiliesAsync(round, opens);
        Left[] left =
        [
            new(LeftKind.Merged, families.Merged), new(LeftKind.Split, families.Split), new(LeftKind.Dissolved, families.Dissolved),
            new(LeftKind.Excluded, await ExcludedAsync(round)), new(LeftKind.Role, await RolesAsync(round, newest)),
            .. await PeopleAsync(families),
        ];
        return new NextRound(round, newest.Id, families.Numbers, families.Renamed,
            [.. left.Where(kind => kind.Names.Count > 0)]);
    }

    private async Task<Families> FamiliesAsync(Campaign round, DateOnly opens)
    {
        var lineage = await Lineage.LoadAsync(db, DateOnly.FromDateTime(round.OpensAt.ToOslo()), opens);
        var took = await db.Participants.Active().Where(participant => participant.CampaignId == round.Id)
            .OrderBy(participant => participant.Number).Select(participant => participant.OrganisationId).ToListAsync();
        return new Families(lineage, took, await db.Organisations.AsNoTracking().ToDictionaryAsync(known => known.Id));
    }

    private Task<List<string>> ExcludedAsync(Campaign round) => db.Participants
        .Where(participant => participant.CampaignId == round.Id && participant.ExcludedAt != null)
        .OrderBy(participant => participant.Number).Select(participant => participant.Number + " " + participant.Name).ToListAsync();

    private async Task<IReadOnlyList<string>> RolesAsync(Campaign round, PublishedSurvey newest)
    {
        var before = (await catalogue.GetAsync(round.SurveyVersionId)).Definition;
        var texts = before.Texts(Language.Current.Code);
        var kept = newest.Definition.Roles.Select(role => role.Id).ToHashSet();
        return [.. before.Roles.Where(role => !kept.Contains(role.Id)).Select(role => texts.Role(role.Id).Title)];
    }

    /// <summary>Those whose roles stay behind, and those whom mail will not reach though their roles come along.</summary>
    private async Task<IReadOnlyList<Left>> PeopleAsync(Families families)
    {
        var (ended, kept) = (families.Ended, families.Kept);
        var people = await db.RoleHolders.AsNoTracking()
            .Where(holder => (ended.Contains(holder.OrganisationId) || kept.Contains(holder.OrganisationId))
                && (ended.Contains(holder.OrganisationId) || holder.Contact!.BouncedAt != null || holder.Contact.OptedOutAt != null))
            .OrderBy(holder => holder.Contact!.Name).ThenBy(holder => holder.Organisation!.Number)
            .Select(holder => new { holder.Contact!.Name, Of = holder.OrganisationId, holder.Contact.BouncedAt, holder.Contact.OptedOutAt })
            .Distinct().ToListAsync();
        Left Those(LeftKind kind, Func<Guid, DateTime?, DateTime?, bool> who) => new(kind,
            [.. people.Where(one => who(one.Of, one.BouncedAt, one.OptedOutAt)).Select(one => $"{one.Name} ({families.NameOf(one.Of)})")
                .Order(StringComparer.CurrentCulture)]);
        return
        [
            Those(LeftKind.People, (of, _, _) => ended.Contains(of)),
            Those(LeftKind.Bounced, (of, bounced, _) => bounced is not null && !ended.Contains(of)),
            Those(LeftKind.OptedOut, (of, _, optedOut) => optedOut is not null && !ended.Contains(of)),
        ];
    }
}
