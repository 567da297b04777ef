using System.Globalization;
using FormEngine.Importing.Drafts;
using FormEngine.Importing.Expressions;

namespace FormEngine.Importing.SurveyJs;

/// <summary>Reads the options of choices and ratings.</summary>
internal sealed class ChoiceReader(DraftForm form, ImportReport report)
{
    private const int MostSteps = 100;
    private readonly Dictionary<SourceObject, SourceObject> _inherited = [];

    /// <summary>Lets a column take the options of its matrix.</summary>
    public void Inherit(SourceObject column, SourceObject matrix) => _inherited[column] = matrix;

    public bool HasChoices(SourceObject element, string type) => type == "matrix" ? element.Items("columns").Count > 0 : type == "rating"
        ? element.Items("rateValues").Count > 0 || Scale(element).Count is > 0 and <= MostSteps
        : !ElementTypes.IsChoice(type) || Choices(element).Count > 0 || From(element) is not null;

    public void Read(SourceObject element, string type, DraftQuestion question)
    {
        question.Options = type == "rating" ? Steps(element)
            : type == "matrix" ? Options(element.Items("columns"), new Identifiers())
            : From(element) is { } other ? Copies(element, other, question)
            : Options(Choices(element), new Identifiers(), element.Has("choicesVisibleIf"));
        question.IsScale = type is "rating" or "matrix";
        if (!question.IsScale)
            AddSpecial(element, question);
        if (ElementReader.Rule(element, "choicesVisibleIf") is { } filter)
            question.OptionFilter = filter;
        if (question.Kind == DraftKind.Multiple)
            AddBounds(element, question);
        report.Exact(element.PlaceOf(type == "rating" ? "rateValues" : "choices"), $"«{element.Text("name")}»",
            new ImportText("OptionCount", question.Options.Count), Target.Of(question));
    }

    /// <summary>The options of a list of values; where they are filtered, the filter may read what they say of themselves.</summary>
    public List<DraftOption> Options(IEnumerable<SourceObject> items, Identifiers codes, bool isFiltered = false)
    {
        var options = new List<DraftOption>();
        var values = new HashSet<string>();
        foreach (var item in items)
        {
            var value = item.Text("value");
            if (value.Length > 0 && values.Add(value))
                options.Add(Option(item, value, codes, isFiltered));
            else
                report.Dropped(item.Place, value, new ImportText(value.Length > 0 ? "SameValue" : "OptionWithoutValue"));
            new Leftovers(report).Report(item);
        }

        return options;
    }

    /// <summary>When a comment is asked for, what it is shown by; null where none is.</summary>
    public IEnumerable<SourceRule>? Comment(SourceObject element, DraftQuestion question)
    {
        if (element.Flag("showCommentArea", "hasComment"))
            return [];
        return question.Options.Find(option => option.Source == "other") is not null && element.Flag("showOtherItem", "hasOther")
            ? [new SourceRule($"{{{question.Source}}} anyof ['other']", element.PlaceOf("showOtherItem"))]
            : null;
    }

    private IReadOnlyList<SourceObject> Choices(SourceObject element) =>
        element.Items("choices") is { Count: > 0 } own ? own
        : _inherited.TryGetValue(element, out var matrix) ? matrix.Items("choices")
        : [];

    private DraftQuestion? From(SourceObject element) => element.Text("choicesFromQuestion") is { Length: > 0 } source
        ? form.Questions.FirstOrDefault(question => question.Source == source && question.Options.Count > 0)
        : null;

    private DraftOption Option(SourceObject item, string value, Identifiers codes, bool isFiltered)
    {
        var code = codes.Code(value);
        var text = item.Local("text", form.Language);
        var option = new DraftOption
        {
            Source = value,
            Code = code,
            Title = text.IsEmpty ? LocalText.Of(form.Language, value) : text,
            VisibleIf = ElementReader.Rule(item, "visibleIf"),
            Locals = isFiltered ? Locals(item, value) : Locals(value),
        };
        if (code != value)
            report.Exact(item.PlaceOf("value"), value, new ImportText("RenamedCode", code), Target.Of(option));
        return option;
    }

    private static Dictionary<string, object> Locals(string value) => new() { ["item"] = value, ["choice"] = value };

    private static Dictionary<string, object> Locals(SourceObject item, string value)
    {
        var locals = Locals(value);
        foreach (var (name, _) in item.Unread.ToList())
            (locals[$"item.{name}"], locals[$"choice.{name}"]) = (item.Text(name), item.Text(name));
        return locals;
    }

    // What was chosen before, or what was not, is offered again.
    private static List<DraftOption> Copies(SourceObject element, DraftQuestion other, DraftQuestion question)
    {
        var mode = element.Text("choicesFromQuestionMode");
        if (mode is "selected" or "unselected")
        {
            var rule = new Operation(mode == "selected" ? "anyof" : "noneof", new Reference(other.Source), new Reference("item"));
            question.OptionFilter = new SourceRule(mode, element.PlaceOf("choicesFromQuestionMode")) { Parse = () => rule };
        }

        return [.. other.Options.Select(option => new DraftOption
        {
            Source = option.Source,
            Code = option.Code,
            Title = option.Title.Copy(),
            Exclusive = option.Exclusive && question.Kind == DraftKind.Multiple,
            Missing = option.Missing,
            Locals = Locals(option.Source),
        })];
    }

    private List<DraftOption> Steps(SourceObject element)
    {
        if (element.Items("rateValues") is { Count: > 0 } values)
            return Options(values, new Identifiers());
        var steps = Scale(element);
        var (first, last) = (element.Local("minRateDescription", form.Language), element.Local("maxRateDescription", form.Language));
        return [.. steps.Select((number, i) => Step(number, i == 0 ? first : i == steps.Count - 1 ? last : new LocalText()))];
    }

    // None where the numbers make no scale.
    private static List<decimal> Scale(SourceObject element)
    {
        var least = element.Small("rateMin", 1);
        var step = element.Small("rateStep", 1);
        var most = element.Small("rateMax", least + (element.Small("rateCount", 5) - 1) * step);
        return step > 0 && most >= least && (most - least) / step <= MostSteps
            ? [.. Enumerable.Range(0, (int)((most - least) / step) + 1).Select(i => least + i * step)]
            : [];
    }

    private DraftOption Step(decimal number, LocalText description)
    {
        var text = number.ToString("0.####", CultureInfo.InvariantCulture);
        var title = LocalText.Of(form.Language, text);
        foreach (var language in description.Languages)
            title.Set(language, $"{text} – {description.In(language)}");
        return new DraftOption { Source = text, Code = text.Replace("-", "minus_"), Title = title };
    }

    private void AddSpecial(SourceObject element, DraftQuestion question)
    {
        var multiple = question.Kind == DraftKind.Multiple;
        Add("none", ["showNoneItem", "hasNone"], "noneText", StandardTexts.None, multiple, null);
        Add("refused", ["showRefuseItem"], "refuseText", StandardTexts.Refused, multiple, null);
        Add("dontknow", ["showDontKnowItem"], "dontKnowText", StandardTexts.DontKnow, multiple, "dont_know");
        Add("other", ["showOtherItem", "hasOther"], "otherText", StandardTexts.Other, false, null);

        void Add(string value, string[] flags, string textName, LocalText standard, bool exclusive, string? missing)
        {
            var text = element.Local(textName, form.Language);
            if (element.Flag(flags) && !question.Options.Exists(option => option.Code == value))
                question.Options.Add(new DraftOption
                {
                    Source = value,
                    Code = value,
                    Title = text.IsEmpty ? standard : text,
                    Exclusive = exclusive,
                    Missing = missing
                });
        }
    }

    private static void AddBounds(SourceObject element, DraftQuestion question)
    {
        if (element.Number("minSelectedChoices") is > 0 and < 10_000 and var least)
            question.Keywords["minItems"] = (int)least;
        if (element.Number("maxSelectedChoices") is > 0 and < 10_000 and var most)
            question.Keywords["maxItems"] = (int)most;
    }
}
