using FormEngine.Findings;
using FormEngine.Questions;
using FormEngine.Schema;

namespace FormEngine.Forms;

/// <summary>Reads a form's pages, questions and texts. Rules are read as text here and compiled later.</summary>
internal sealed class FormReader(FormDocument document)
{
    private readonly FindingList _findings = document.Findings;
    private readonly TextTable _texts = new();
    private readonly SchemaNode _root = new(document, document.Root, "");

    // Also those that could not be read, which then are not unknown.
    private readonly HashSet<string> _written = [];

    public FormDefinition Read()
    {
        Keywords.CheckForm(_root, _findings);
        _texts.Add("", _root);
        var questions = Questions();
        var pages = Pages(questions);
        return new FormDefinition(Header("id"), Header("x-version"), Header("x-language"), pages, _texts);
    }

    private string Header(string keyword)
    {
        if (_root.Text(keyword) is { } text && !string.IsNullOrWhiteSpace(text))
            return text;
        _findings.Error("missing_header", "", $"The form needs «{keyword}».");
        return "";
    }

    private Dictionary<string, Question> Questions()
    {
        var reader = new QuestionReader(_texts, _findings);
        var required = RequiredNames.Read(_root, _findings);
        var questions = new Dictionary<string, Question>();
        foreach (var (id, schema) in _root.Children("properties"))
        {
            _written.Add(id);
            if (reader.Read(id, schema, required.Contains(id)) is { } question)
                questions.Add(id, question);
        }

        return questions;
    }

    private List<Page> Pages(Dictionary<string, Question> questions)
    {
        var placed = new Dictionary<string, string>();
        var pages = new List<Page>();
        var ids = new HashSet<string>();
        foreach (var node in _root.Items("x-pages"))
        {
            Keywords.CheckPage(node, _findings);
            if (node.Text("id") is not { } id)
                _findings.Error("missing_id", node.Pointer, "A page needs an «id».");
            else if (!ids.Add(id))
                _findings.Error("duplicate_id", node.Pointer, $"Two pages are called «{id}». Give each its own id.");
            else
                pages.Add(Page(id, node, questions, placed));
        }

        foreach (var question in questions.Values.Where(question => !placed.ContainsKey(question.Id)))
            _findings.Error("question_without_page", question.Head.Schema.Pointer,
                $"«{question.Id}» stands on no page. Add it to one in «x-pages», or remove it.");
        return pages;
    }

    private Page Page(string id, SchemaNode node, Dictionary<string, Question> questions, Dictionary<string, string> placed)
    {
        Names.CheckId(id, node.Pointer, _findings);
        _texts.Add(Keys.Page(id), node);
        var here = new List<Question>();
        foreach (var (name, pointer) in node.Texts("questions"))
        {
            if (!placed.TryAdd(name, id))
                _findings.Error("question_on_two_pages", pointer,
                    $"«{name}» already stands on page «{placed[name]}». A question has one place.");
            else if (questions.TryGetValue(name, out var question))
                here.Add(question);
            else if (!_written.Contains(name))
                _findings.Error("unknown_name", pointer, $"There is no question «{name}».");
        }

        return new Page(id, here) { VisibleIf = node.Rule("x-visible-if") };
    }
}
