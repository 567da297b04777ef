using FormEngine.Compilation;
using FormEngine.Questions;

namespace FormEngine.Versions.Comparing;

/// <summary>The options of a question in one version: where they stand and what they are called.</summary>
internal sealed class OptionList(CompiledForm form, Question question)
{
    private readonly Dictionary<string, int> _places = question.Choices.Index().ToDictionary(item => item.Item.Code, item => item.Index);

    private readonly Lazy<string> _list = new(() => question.ChoiceSchema!.PointerTo("oneOf"));

    public string Pointer(Option option) => $"{_list.Value}/{_places[option.Code]}";

    public string Label(Option option) => $"«{option.Code}» ({Text(option)})";

    /// <summary>The codes that another version does not have, with what they are called.</summary>
    public IEnumerable<(string Code, string? Label)> LabelsWithout(OptionList other) => question.Choices
        .Where(option => !other._places.ContainsKey(option.Code)).Select(option => (option.Code, (string?)Text(option)));

    private string Text(Option option) => form.Texts(form.Language).Option(question.Id, option.Code);
}
