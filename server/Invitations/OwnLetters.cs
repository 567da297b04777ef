using FormEngine.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Invitations;

internal static class OwnLetters
{
    /// <summary>What staff wrote instead of a usual letter; null where they did not.</summary>
    /// <param name="db">The database.</param>
    /// <param name="campaignId">The campaign it is written for.</param>
    /// <param name="letter">A kind of mail, or the id of a step of the reminder plan.</param>
    /// <param name="language">nb, nn or en.</param>
    public static Task<LetterTemplate?> OwnLetterAsync(this FormEngineDb db, Guid campaignId, string letter, string language) =>
        db.LetterTexts
        .Where(text => text.CampaignId == campaignId && text.Letter == letter && text.Language == language)
        .Select(text => new LetterTemplate(text.Subject, text.Body)).SingleOrDefaultAsync();
}
