using FormEngine.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Campaigns.Assigning;

/// <summary>
/// Lets those who change who answers what for the same participant do it one after the other, so that each decides on
/// what is true when their turn comes.
/// </summary>
public sealed class ParticipantLock(FormEngineDb db)
{
    private const int Attempts = 5;

    /// <summary>All the change writes is written, or nothing is.</summary>
    public async Task<T> TakeAsync<T>(Guid participantId, Func<Task<T>> change)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            try
            {
                return await TryAsync(participantId, change);
            }
            catch (Exception exception) when (attempt < Attempts && Conflict.Is(exception))
            {
                // Somebody who need not wait for the lock, such as an import, was there first: look again.
            }
        }
    }

    private async Task<T> TryAsync<T>(Guid participantId, Func<Task<T>> change)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await WaitAsync(participantId);
        var result = await change();
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return result;
    }

    /// <summary>Writing a row, even as it is, makes the next who wants to write it wait for this transaction's end.</summary>
    private Task WaitAsync(Guid participantId) => db.Participants.Where(participant => participant.Id == participantId)
        .ExecuteUpdateAsync(set => set.SetProperty(participant => participant.ExcludedAt, participant => participant.ExcludedAt));
}
