using FormEngine.Questions;

namespace FormEngine.Rules;

/// <summary>Where in the module a question's variables live: among the form's own, or among those of a row.</summary>
/// <param name="Slots">The variables.</param>
/// <param name="IsRow">Whether they are the cells of the row at hand.</param>
internal sealed record Place(SlotTable Slots, bool IsRow)
{
    /// <summary>Calls <c>hide</c>, <c>need</c> or <c>fail</c>.</summary>
    public string Report(string function, int ordinal) => IsRow ? $"{function}({ordinal}, i);" : $"{function}({ordinal});";

    /// <summary>Makes a question read as unanswered; nothing where no rule reads it.</summary>
    public string? Clear(Question question)
    {
        if (Slots.Find(SlotKind.Rows, question.Id) is { } rows)
            return $"{rows.Name} = [];";
        var slots = Slots.Of(question).Concat(IsRow ? [] : question.Parts.SelectMany(Slots.Of)).ToList();
        return slots.Count == 0 ? null : $"{string.Concat(slots.Select(Assignment))}undefined;";
    }

    public string Assignment(Slot slot) => IsRow ? $"{slot.Name} = row[{slot.Name[1..]}] = " : $"{slot.Name} = ";
}
