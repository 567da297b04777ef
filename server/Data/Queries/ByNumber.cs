using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Data.Queries;

/// <summary>Finds organisations by their numbers, as people write them.</summary>
internal static class ByNumber
{
    /// <summary>The one that has the number, as it stands or with zeros before it; none where more than one may be meant.</summary>
    public static async Task<IQueryable<Organisation>> WithNumberAsync(this IQueryable<Organisation> organisations, string typed)
    {
        var known = await organisations.Select(organisation => organisation.Number).ToListAsync();
        var number = OrganisationNumber.Find(typed, known);
        return organisations.Where(organisation => organisation.Number == number);
    }
}
