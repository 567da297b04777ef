using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Contacts.Import;

/// <summary>Keeps what somebody's own words for columns and roles mean, when a list that was read so is imported.</summary>
internal static class OwnWords
{
    /// <summary>Part of the caller's transaction, which saves it.</summary>
    public static async Task RememberAsync(FormEngineDb db, ImportPlan plan, ImportChoices choices)
    {
        var said = plan.Columns.Where(column => choices.Columns.ContainsKey(column.Position) && column.Column is not null)
            .Select(column => (ImportField.Column, Word: Spelling.Plain(column.Header), Meaning: column.Column!))
            .Concat(choices.Roles.Select(role => (ImportField.Role, Word: Spelling.Plain(role.Key), Meaning: role.Value)))
            .Where(word => word.Word.Length > 0)
            .DistinctBy(word => (word.Item1, word.Word));
        var known = await db.ImportWords.Where(word => word.Kind == plan.Kind).ToDictionaryAsync(word => (word.Field, word.Word));
        foreach (var (field, word, meaning) in said)
        {
            if (known.TryGetValue((field, word), out var row))
                row.Meaning = meaning;
            else
                db.Add(new ImportWord { Kind = plan.Kind, Field = field, Word = word, Meaning = meaning });
        }
    }
}
