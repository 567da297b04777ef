using FormEngine.Compilation;
using FormEngine.Findings;
using FormEngine.Questions;

namespace FormEngine.Linting;

/// <summary>Finds rows, columns and translated options that respondents cannot tell apart.</summary>
internal static class LabelLint
{
    public static void Check(CompiledForm form, FindingList findings)
    {
        foreach (var texts in form.Languages.Select(form.Texts))
        {
            foreach (var question in form.Questions.SelectMany(question => question.WithParts()))
            {
                Check(question, "rows or columns", question.Parts.Select(part => texts.Question(part.Id).Title));
                // Options of the form's own language are looked at where they are read.
                if (texts.Language != form.Language)
                    Check(question, "options", question.Choices.Select(option => texts.Option(question.Id, option.Code)));
            }

            void Check(Question question, string what, IEnumerable<string> labels)
            {
                var seen = new HashSet<string>();
                foreach (var label in labels.Where(label => !seen.Add(label.Trim())).Distinct())
                    findings.Warning("duplicate_label", question.Head.Schema.Pointer,
                        $"Two {what} of «{question.Id}» are called «{label}» in «{texts.Language}». Respondents cannot tell them apart.");
            }
        }
    }
}
