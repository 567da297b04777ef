using FormEngine.Forms;
using FormEngine.Questions;

namespace FormEngine.Rules;

/// <summary>
/// Writes the one function that runs a form's rules: straight down the document, each rule once. What a rule hides is
/// reported and its variables become undefined, so that later rules read it as unanswered.
/// </summary>
internal sealed class RulesWriter
{
    private readonly CodeWriter _code = new();
    private readonly FormDefinition _form;
    private readonly RuleBook _book;
    private readonly Place _top;
    private readonly Dictionary<(string Id, int Index), int> _checks = [];

    public RulesWriter(FormDefinition form, RuleBook book)
    {
        _form = form;
        _book = book;
        _top = new Place(book.Names.Slots, false);
        foreach (var (ordinal, check) in form.Checks.Index())
            _checks[(check.Id, check.Index)] = ordinal;
    }

    public string Write()
    {
        var names = string.Concat(_book.Names.Slots.All.Select(slot => $", {slot.Name}"));
        _code.Block($"function rules(today, hide, need, fail{names})", () =>
        {
            _code.Line("var i;");
            foreach (var question in _form.Questions.Where(HasRows))
                Row(question);
            foreach (var page in _form.Pages)
                Page(page);
        });
        return _code.ToString();
    }

    private bool HasRows(Question question) => _top.Slots.Find(SlotKind.Rows, question.Id) is not null;

    private void Page(Page page) => When(
        _book.Find(page.VisibleIf),
        () =>
        {
            foreach (var question in page.Questions)
                Question(question);
        },
        () =>
        {
            _code.Line(_top.Report("hide", page.Ordinal));
            foreach (var question in page.Questions)
                Clear(question, _top);
        });

    private void Question(Question question) => When(
        _book.Find(question.Head.VisibleIf),
        () =>
        {
            Parts(question);
            Body(question, _top);
            foreach (var part in question.Type == AnswerType.Parts ? question.Parts : [])
                PartChecks(part, _top);
            Checks(question, _top);
        },
        () => Hide(question, _top));

    private void Parts(Question question)
    {
        if (question.Type == AnswerType.Parts)
        {
            foreach (var row in question.Parts)
                Part(row, _top);
        }
        else if (HasRows(question))
        {
            var rows = _top.Slots.Rows(question).Name;
            _code.Line($"for (i = 0; i < {rows}.length; i++) row{question.Ordinal}({rows}[i], i);");
            _code.Line($"row{question.Ordinal}([], -1);");
        }
    }

    // One row of a repeating question; a row that does not count has no checks.
    private void Row(Question question)
    {
        var place = new Place(_book.Names.Cells(question), true);
        _code.Block($"function row{question.Ordinal}(row, i)", () =>
        {
            _code.Line($"var {string.Join(", ", place.Slots.All.Select((slot, i) => $"{slot.Name} = row[{i}]"))};");
            foreach (var column in question.Parts)
                Part(column, place);
            if (question.Parts.Any(column => column.Head.Checks.Count > 0))
            {
                _code.Block("if (isRow(row))", () =>
                {
                    foreach (var column in question.Parts)
                        PartChecks(column, place);
                });
            }
        });
    }

    private void Part(Question part, Place place)
    {
        if (_book.Find(part.Head.VisibleIf) is { } rule && part.Head.Checks.Count > 0)
        {
            _code.Line($"var shown{part.Ordinal} = {Emitter.True(rule)};");
            _code.Choice($"shown{part.Ordinal}", () => Body(part, place), () => Hide(part, place));
        }
        else
            When(_book.Find(part.Head.VisibleIf), () => Body(part, place), () => Hide(part, place));
    }

    // The checks of a part wait until all parts are settled, for they may read its siblings.
    private void PartChecks(Question part, Place place)
    {
        if (part.Head.Checks.Count > 0 && part.Head.VisibleIf is not null)
            _code.Block($"if (shown{part.Ordinal})", () => Checks(part, place));
        else
            Checks(part, place);
    }

    private void Body(Question question, Place place)
    {
        OptionsOf(question, place);
        if (_book.Find(question.Head.RequiredIf) is { } required)
            _code.Line($"if ({Emitter.True(required)}) {place.Report("need", question.Ordinal)}");
    }

    private void Checks(Question question, Place place)
    {
        foreach (var check in question.Head.Checks)
        {
            if (_book.Find(check.Rule) is { } rule)
                _code.Line($"if ({Emitter.False(rule)}) {place.Report("fail", _checks[(question.Id, check.Index)])}");
        }
    }

    private void OptionsOf(Question question, Place place)
    {
        var count = place.Slots.Find(SlotKind.Count, question.Id);
        var ruled = question.Choices.Where(option => _book.Find(option.VisibleIf) is not null).ToList();
        foreach (var option in ruled)
        {
            _code.Block($"if (!({Emitter.True(_book.Find(option.VisibleIf)!)}))", () =>
            {
                _code.Line(place.Report("hide", option.Ordinal));
                Drop(question, option.Code, place, count);
            });
        }

        if (ruled.Count > 0 && count is not null)
            _code.Line($"if ({count.Name} === 0) {place.Clear(question)}");
    }

    private void Drop(Question question, string code, Place place, Slot? count)
    {
        if (count is not null && place.Slots.Find(SlotKind.Chosen, question.Id, code) is { } chosen)
            _code.Line($"if ({chosen.Name} === true) {{ {place.Assignment(chosen)}false; {place.Assignment(count)}{count.Name} - 1; }}");
        else if (place.Slots.Find(SlotKind.Value, question.Id) is { } value)
            _code.Line($"if ({value.Name} === {Emitter.Js(code)}) {place.Assignment(value)}undefined;");
    }

    private void Hide(Question question, Place place)
    {
        _code.Line(place.Report("hide", question.Ordinal));
        Clear(question, place);
    }

    private void Clear(Question question, Place place)
    {
        if (place.Clear(question) is { } line)
            _code.Line(line);
    }

    private void When(Expr? rule, Action then, Action otherwise)
    {
        if (rule is null)
            then();
        else
            _code.Choice(Emitter.True(rule), then, otherwise);
    }
}
