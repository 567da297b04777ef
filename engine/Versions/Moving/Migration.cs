using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Compilation;
using FormEngine.Questions;
using FormEngine.Versions.Comparing;

namespace FormEngine.Versions.Moving;

/// <summary>
/// Moves a response between versions. Every answer is found afterwards: in its place as it was, or kept apart as it was.
/// Whatever an older version had a place for comes back when a version has it again, unless it was answered anew.
/// </summary>
internal sealed class Migration(CompiledForm from, CompiledForm to)
{
    private readonly JsonObject _answers = [];
    private readonly List<OrphanedAnswer> _orphaned = [];

    public ResponseAnswers Move(ResponseAnswers response)
    {
        if (from.Hash == to.Hash)
            return response;
        _orphaned.AddRange(response.Orphaned);
        foreach (var (key, stored) in response.Answers)
            Move(key, stored);
        // The latest first, so that what was taken in several steps is put back in as many.
        for (var i = response.Orphaned.Count - 1; i >= 0; i--)
        {
            if (IsLatest(i) && HasPlaceFor(_orphaned[i]))
                PutBack(i);
        }

        return new ResponseAnswers(_answers, _orphaned);
    }

    private static Question? Question(CompiledForm form, string key) => form.IsQuestion(key) ? form.Find(key) : null;

    private void Move(string key, JsonNode? stored)
    {
        var before = Question(from, key);
        var left = Blank.Is(stored) ? stored : Remainder.Of(before, Question(to, key), stored!);
        if (left is not null || stored is null)
            _answers[key] = left?.DeepClone();
        if (!JsonNode.DeepEquals(left, stored))
            _orphaned.Add(Orphan(key, before, stored!, left));
    }

    private OrphanedAnswer Orphan(string key, Question? question, JsonNode stored, JsonNode? left) => new()
    {
        Question = key,
        Version = from.Version,
        Hash = from.Hash,
        Kind = question is null ? null : Kind(question, stored),
        Title = question is null ? null : from.Texts(from.Language).Question(key).Title,
        Label = question?.Label(stored, from.Texts(from.Language)) ?? Scalars.Plain(stored),
        IsPersonal = question?.WithParts().Any(part => part.Personal) == true,
        Value = stored.DeepClone(),
        Left = left?.DeepClone(),
    };

    // Which columns a rows answer has decides whether another version can take it.
    private static string Kind(Question question, JsonNode stored)
    {
        if (question.Type != AnswerType.Rows || stored is not JsonArray rows)
            return StoredKind.Of(question);
        var columns = question.Parts.Where(column => rows.OfType<JsonObject>().Any(row => row.ContainsKey(column.Name)));
        return $"rows({string.Join(", ", columns.Select(column => $"{column.Name} {StoredKind.Of(column)}")
            .Order(StringComparer.Ordinal))})";
    }

    // An older answer does not come back in place of a newer one.
    private bool IsLatest(int index) => !_orphaned.Skip(index + 1).Any(later => later.Question == _orphaned[index].Question);

    private bool HasPlaceFor(OrphanedAnswer orphan)
    {
        var present = _answers[orphan.Question];
        if (!JsonNode.DeepEquals(present, orphan.Left) && !(orphan.Left is null && Blank.Is(present)))
            return false;
        return orphan.Hash == to.Hash
            || (Question(to, orphan.Question) is { } question && Kind(question, orphan.Value) == orphan.Kind
                && JsonNode.DeepEquals(Remainder.Of(question, question, orphan.Value), orphan.Value));
    }

    private void PutBack(int index)
    {
        _answers[_orphaned[index].Question] = _orphaned[index].Value.DeepClone();
        _orphaned.RemoveAt(index);
    }
}
