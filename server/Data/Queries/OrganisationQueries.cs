using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Data.Queries;

internal static class OrganisationQueries
{
    /// <summary>Those there are on a day: without those that have become others, unless something became them again since.</summary>
    public static IQueryable<Organisation> ThereOn(this IQueryable<Organisation> organisations, FormEngineDb db, DateOnly day) =>
        organisations.Where(organisation => !db.Successions.Any(ended => ended.FromId == organisation.Id && ended.Date <= day
            && !db.Successions.Any(began => began.ToId == organisation.Id && began.Date <= day
                && (began.Date > ended.Date || (began.FromId == began.ToId && began.Date == ended.Date)))));
}
