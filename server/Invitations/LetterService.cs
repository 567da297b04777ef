using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Mail;
using FormEngine.Server.Web.Languages;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Invitations;

/// <summary>Reads and changes what staff wrote instead of the usual letters.</summary>
public sealed class LetterService(FormEngineDb db, LetterParts parts, IEnumerable<ILetterSamples> samples, AuditLog audit)
{
    /// <summary>The letter as it goes out now: what staff wrote, else the usual one.</summary>
    public async Task<LetterTemplate> NowAsync(Guid campaignId, Letter letter, Language language) =>
        await db.OwnLetterAsync(campaignId, letter.Id, language.Code) ?? await UsualAsync(campaignId, letter, language);

    /// <summary>Keeps what differs from the usual letter, so that the usual one goes on being the usual one.</summary>
    public async Task SaveAsync(Guid campaignId, Letter letter, IReadOnlyDictionary<string, LetterInput> typed)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await Stored(campaignId, letter).ExecuteDeleteAsync();
        foreach (var language in Language.All)
            if (typed[language.Code].Template is var own && own != await UsualAsync(campaignId, letter, language))
                db.LetterTexts.Add(new LetterText
                {
                    CampaignId = campaignId,
                    Letter = letter.Id,
                    Language = language.Code,
                    Subject = own.Subject,
                    Body = own.Body
                });
        audit.Add(AuditCodes.LetterChanged, campaignId, AuditDetail.Code(letter.Id));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    public async Task ResetAsync(Guid campaignId, Letter letter)
    {
        await Stored(campaignId, letter).ExecuteDeleteAsync();
        audit.Add(AuditCodes.LetterReset, campaignId, AuditDetail.Code(letter.Id));
        await db.SaveChangesAsync();
    }

    public async Task<bool> IsOwnAsync(Guid campaignId, Letter letter) => await Stored(campaignId, letter).AnyAsync();

    public async Task<OutgoingMail?> SampleAsync(Campaign campaign, Letter letter, Language language, LetterTemplate text) =>
        samples.FirstOrDefault(room => room.Kinds.Contains(letter.Kind)) is { } room
            ? await room.SampleAsync(campaign, letter, language, text)
            : null;

    /// <summary>A step's usual letter is what staff wrote for all reminders, where they did.</summary>
    private async Task<LetterTemplate> UsualAsync(Guid campaignId, Letter letter, Language language) =>
        (letter.Step is null ? null : await db.OwnLetterAsync(campaignId, $"{letter.Kind}", language.Code))
        ?? language.Say(() => parts.Usual(letter.Kind));

    private IQueryable<LetterText> Stored(Guid campaignId, Letter letter)
    {
        var id = letter.Id;
        return db.LetterTexts.Where(text => text.CampaignId == campaignId && text.Letter == id);
    }
}
