using FormEngine.Compilation;
using FormEngine.Questions;

namespace FormEngine.Server.Surveys;

/// <summary>A form's pages and questions, as a designer reads them.</summary>
public sealed record FormOutline(CompiledForm Form, string Language)
{
    /// <summary>The end of the text key that names a question's kind.</summary>
    public static string KindOf(Question question) => question switch
    {
        SingleChoiceQuestion { IsScale: true } => "Scale",
        _ => question.GetType().Name.Replace("Question", ""),
    };
}
