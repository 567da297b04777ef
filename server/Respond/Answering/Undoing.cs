using System.Text.Json.Nodes;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Respond.Answering;

/// <summary>Puts back what a save took away, as the answer log has it, and leaves alone what was answered since.</summary>
public sealed class Undoing(FormEngineDb db)
{
    /// <summary>What was posted, with what was taken away in its place again; as it is where there was no such removal.</summary>
    public async Task<PostedPage> PutBackAsync(SectionSession session, PostedPage posted, Removal removal)
    {
        if (session.Response is not { } response || !posted.Values.ContainsKey(removal.Question))
            return posted;
        var history = await db.AnswerLog.AsNoTracking()
            .Where(change => change.ResponseId == response.Id && change.Question == removal.Question && change.Revision <= removal.Revision)
            .OrderByDescending(change => change.Revision).Take(2).ToListAsync();
        if (history is not [var taken, var before] || taken.Revision != removal.Revision || !TookAway(Value(before), Value(taken)))
            return posted;
        var now = posted.Merged(removal.Question, session.Answers[removal.Question]);
        return posted.With(removal.Question, PutBack(Value(before), Value(taken), now));
    }

    /// <summary>Whether anything that was answered is not, whatever became of the rest.</summary>
    private static bool TookAway(JsonNode? before, JsonNode? after) => (before, after) switch
    {
        (null, _) => false,
        (_, null) => true,
        (JsonObject members, JsonObject left) => members.Any(member => TookAway(member.Value, left[member.Key])),
        (JsonArray rows, JsonArray left) => rows.Count > left.Count || rows.Zip(left).Any(row => TookAway(row.First, row.Second)),
        _ => false,
    };

    private static JsonNode? Value(AnswerLogEntry entry) => entry.Value is null ? null : JsonNode.Parse(entry.Value);

    /// <param name="before">The answer before it was taken away.</param>
    /// <param name="after">What was left of it.</param>
    /// <param name="now">The answer as it is now.</param>
    private static JsonNode? PutBack(JsonNode? before, JsonNode? after, JsonNode? now) => (before, now) switch
    {
        _ when JsonNode.DeepEquals(after, now) => before,
        (JsonObject members, JsonObject current) => Members(members, after as JsonObject, current),
        (JsonArray rows, JsonArray current) => Rows(rows, after as JsonArray ?? [], current),
        _ => before,
    };

    private static JsonObject Members(JsonObject before, JsonObject? after, JsonObject now)
    {
        var whole = now.DeepClone().AsObject();
        foreach (var (name, value) in before.Where(member => !JsonNode.DeepEquals(member.Value, after?[member.Key])))
            whole[name] = value?.DeepClone();
        return whole;
    }

    private static JsonArray Rows(JsonArray before, JsonArray after, JsonArray now)
    {
        var whole = now.DeepClone().AsArray();
        var at = Enumerable.Range(0, before.Count).First(row => row >= after.Count || !JsonNode.DeepEquals(before[row], after[row]));
        if (before.Count > after.Count || at >= now.Count)
            whole.Insert(Math.Min(at, whole.Count), before[at]?.DeepClone());
        else
            whole[at] = PutBack(before[at], after[at], now[at])?.DeepClone();
        return whole;
    }
}
