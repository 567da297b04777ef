namespace FormEngine.Versions.Comparing;

/// <summary>What is compared: a page, a question or part of one, an option; the form itself where all are null.</summary>
internal sealed record Spot(string? Page = null, string? Question = null, string? Option = null)
{
    public FormChange Change(string code, AnswerEffect effect, string message, (string Pointer, bool IsInOld) at) => new()
    {
        Code = code,
        Effect = effect,
        Message = message,
        Page = Page,
        Question = Question,
        Option = Option,
        Pointer = at.Pointer,
        IsInOld = at.IsInOld,
    };
}
