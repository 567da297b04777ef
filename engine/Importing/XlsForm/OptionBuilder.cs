using FormEngine.Importing.Drafts;

namespace FormEngine.Importing.XlsForm;

/// <summary>Gives choices their options. A list that several questions use as it stands becomes a shared one.</summary>
internal sealed class OptionBuilder(DraftForm form, ChoiceLists choices, IReadOnlyDictionary<string, int> uses)
{
    private readonly Dictionary<string, string> _shared = [];
    private readonly Identifiers _names = new();

    /// <summary>False where there is no such list.</summary>
    public bool Add(SurveyNode node, DraftQuestion question)
    {
        if (choices.Copy(node.Type.List) is not { Count: > 0 } options)
            return false;
        question.Options = options;
        if (node.Type.HasOther)
            options.Add(new DraftOption
            {
                Source = "other",
                Code = options.Exists(option => option.Code == "other") ? "other_2" : "other",
                Title = StandardTexts.Other
            });
        if (node.Row.Text("choice_filter") is { Length: > 0 } filter)
            question.OptionFilter = new SourceRule(filter, node.Row.PlaceOf("choice_filter"))
            {
                Parse = () => PathResolver.Parse(filter, node),
            };
        else if (!node.Type.HasOther && uses.GetValueOrDefault(node.Type.List) > 1)
            question.List = Share(node.Type.List);
        return true;
    }

    public bool Exists(string list) => choices.Copy(list) is { Count: > 0 };

    /// <summary>The list under the name that our form shares it by.</summary>
    public string Share(string list)
    {
        if (_shared.TryGetValue(list, out var shared))
            return shared;
        form.Lists[_shared[list] = shared = _names.Id(list, "list")] = choices.Copy(list)!;
        return shared;
    }
}
