using FormEngine.Server.Data.Model;
using FormEngine.Server.Respond.Answering;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Respond.Handovers;

/// <summary>The page that a colleague was asked about, and said yes to.</summary>
internal static class AskedPage
{
    /// <summary>Where it is; null where it was the section as a whole.</summary>
    public static async Task<string?> AskedPageAsync(this IQueryable<Handover> offers)
    {
        var asked = await offers.Where(offer => offer.Outcome == HandoverOutcome.Accepted && offer.Page != null)
            .Select(offer => new { offer.Participant!.Number, offer.Section, offer.Page }).FirstOrDefaultAsync();
        return asked is null ? null : new SectionKey(asked.Number, asked.Section, Entry: 1).PagePath(asked.Page!);
    }
}
