using System.Text.Json.Nodes;

namespace FormEngine.Server.Respond.Answering;

/// <summary>One change of one answer since the page that is being saved was rendered.</summary>
public sealed record AnswerChange(int Revision, string Question, JsonNode? Value, Guid? RenderId)
{
    /// <summary>Whose it is; null where staff answered, or somebody who is erased.</summary>
    public Guid? ContactId { get; init; }

    public Guid? StaffId { get; init; }

    public DateTime At { get; init; }
}

/// <summary>A question two people answered differently at the same time.</summary>
public sealed record AnswerConflict(string Question, JsonNode? Theirs, JsonNode? Mine)
{
    /// <summary>The change that made theirs.</summary>
    public AnswerChange? Change { get; init; }
}

/// <summary>What a save changes, and what it must ask about first.</summary>
public sealed record MergeResult(IReadOnlyDictionary<string, JsonNode?> Changes, IReadOnlyList<AnswerConflict> Conflicts);

/// <summary>
/// Joins a posted page with what is stored. Different questions always merge, as do different parts of many rows; the same
/// with different values is a conflict for the respondent to decide.
/// </summary>
public static class AnswerMerge
{
    /// <summary>Nobody wrote since the page was rendered: what was posted holds.</summary>
    public static MergeResult Onto(JsonObject stored, PostedPage posted) => new(
        posted.Values.Keys.Select(question => KeyValuePair.Create(question, posted.Merged(question, stored[question])))
            .Where(answer => !JsonNode.DeepEquals(answer.Value, stored[answer.Key])).ToDictionary(),
        []);

    /// <param name="stored">The answers as they are now.</param>
    /// <param name="posted">What the page sent.</param>
    /// <param name="history">All changes of the posted questions, oldest first.</param>
    public static MergeResult Onto(JsonObject stored, PostedPage posted, IReadOnlyList<AnswerChange> history)
    {
        var byQuestion = history.ToLookup(change => change.Question);
        var changes = new Dictionary<string, JsonNode?>();
        var conflicts = new List<AnswerConflict>();
        foreach (var (question, sent) in posted.Values)
        {
            var theirs = stored[question];
            var mine = posted.Merged(question, theirs);
            var seen = posted.Shown(question, Seen(byQuestion[question], posted));
            if (JsonNode.DeepEquals(mine, theirs) || JsonNode.DeepEquals(sent, seen))
                continue;
            if (JsonNode.DeepEquals(posted.Shown(question, theirs), seen))
                changes.Add(question, mine);
            else
                conflicts.Add(new AnswerConflict(question, theirs, mine) { Change = byQuestion[question].LastOrDefault() });
        }

        return new MergeResult(changes, conflicts);
    }

    /// <summary>The value the respondent started from: as rendered, or as last sent from that same rendering.</summary>
    private static JsonNode? Seen(IEnumerable<AnswerChange> history, PostedPage posted) => history
        .LastOrDefault(change => change.Revision <= posted.Revision || change.RenderId == posted.RenderId)?.Value;
}
