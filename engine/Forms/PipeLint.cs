using FormEngine.Findings;
using FormEngine.Questions;
using FormEngine.Schema;

namespace FormEngine.Forms;

/// <summary>Finds pipes to questions that do not exist or stand later than the text.</summary>
internal sealed class PipeLint
{
    private readonly Dictionary<string, int> _indexOfQuestion = [];
    private readonly Dictionary<string, int> _firstUse = [];
    private readonly FindingList _findings;

    private PipeLint(FormDefinition form, FindingList findings)
    {
        _findings = findings;
        var index = 0;
        foreach (var page in form.Pages)
        {
            _firstUse[Keys.Page(page.Id)] = index;
            foreach (var question in page.Questions)
                Place(question, index++);
        }
    }

    /// <summary>Checks the texts of one language; null is the form's own.</summary>
    public static void Check(FormDefinition form, TextTable texts, string? language, FindingList findings)
    {
        var lint = new PipeLint(form, findings);
        foreach (var key in texts.AllKeys)
        {
            foreach (var target in Pipes.In(texts.Find(key)!))
                lint.Check(key, target, texts.PointerOf(key), language);
        }
    }

    private void Place(Question question, int index)
    {
        foreach (var part in question.WithParts())
        {
            _indexOfQuestion[part.Id] = index;
            if (part.OptionDefinition is { } definition)
                _firstUse.TryAdd($"definitions/{definition}", index);
        }

        _firstUse[Keys.Question(question.Id)] = index;
    }

    private void Check(string key, string target, string pointer, string? language)
    {
        if (!_indexOfQuestion.TryGetValue(target, out var index))
            Add("unknown_pipe", $"There is no question «{target}» to pipe in.");
        else if (index >= Place(key))
            Add("later_pipe", $"«{target}» does not stand before this text, so it has no answer yet.");

        void Add(string code, string message) =>
            _findings.Add(new Finding(code, Severity.Error, pointer, message, Language: language));
    }

    // A check speaks of its own question, once answered.
    private int Place(string key)
    {
        var parts = key.Split('/');
        var index = parts.Length > 2 ? _firstUse.GetValueOrDefault($"{parts[0]}/{parts[1]}") : 0;
        return parts.Length > 3 && parts[^2] == "checks" ? index + 1 : index;
    }
}
