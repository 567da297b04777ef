using FormEngine.Importing.Drafts;

namespace FormEngine.Importing.XlsForm;

/// <summary>Reads the sheets of an XLSForm into a draft.</summary>
internal sealed class XlsFormReader(IReadOnlyList<SourceSheet> sheets, ImportReport report)
{
    private static readonly string[] Known = ["survey", "choices", "settings"];

    public DraftForm Read(string name, string language)
    {
        var survey = Table("survey") ?? throw new ImportException("NoSurveySheet");
        foreach (var column in new[] { "type", "name" }.Where(column => !survey.Columns.Any(known => known.Name == column)))
            throw new ImportException("NoColumn", column);
        var choices = Table("choices");
        foreach (var sheet in sheets.Where(sheet => !Known.Contains(sheet.Name.Trim().ToLowerInvariant())))
            report.Dropped(ImportText.Of(sheet.Name), sheet.Name, new ImportText("SheetNotRead"));
        var form = Settings(Table("settings"), name, survey.Languages.FirstOrDefault() ?? language);
        form.Languages.UnionWith(survey.Languages.Concat(choices?.Languages ?? []));
        Lay(form, SurveyNode.Tree(survey, report).Children, survey, new ChoiceLists(choices, form.Language, report));
        foreach (var group in survey.Rows.SelectMany(row => row.Unread.Select(cell => (row, cell)))
            .GroupBy(found => found.cell.Column.Header))
            report.Dropped(group.First().row.PlaceIn(group.Key), group.Key, new ImportText("ColumnUnknown", group.Count()));
        return form;
    }

    private void Lay(DraftForm form, List<SurveyNode> nodes, SheetTable survey, ChoiceLists choices)
    {
        var uses = survey.Rows.CountBy(row => SurveyType.Parse(row.Text("type")).List).ToDictionary();
        var rows = new RowReader(form, report);
        var options = new OptionBuilder(form, choices, uses);
        var questions = new QuestionBuilder(form, options, rows, report);
        new PageBuilder(form, questions, new MatrixBuilder(form, questions, options, rows, report), rows, report).Build(nodes);
        choices.Report(uses);
    }

    private SheetTable? Table(string name) =>
        sheets.FirstOrDefault(sheet => sheet.Name.Trim().Equals(name, StringComparison.OrdinalIgnoreCase)) is { } sheet
            ? new SheetTable(sheet, report)
            : null;

    private DraftForm Settings(SheetTable? settings, string name, string language)
    {
        var row = settings?.Rows.Count > 0 ? settings.Rows[0] : null;
        var wanted = row?.Text("default_language") is { Length: > 0 } text ? LanguageNames.Code(text) ?? language : language;
        var id = row?.Text("form_id") is { Length: > 0 } formId ? formId : name;
        var form = new DraftForm { Id = Identifiers.OfForm(id), Language = wanted };
        form.Title = row?.Local("form_title", wanted) is { IsEmpty: false } title ? title : LocalText.Of(wanted, name);
        if (row?.Text("version") is { Length: > 0 } version)
            form.Version = version;
        report.Exact(row?.Place ?? new ImportText("Workbook"), id,
            new ImportText("BecameForm", form.Id, form.Version, wanted), new Target(form));
        foreach (var (column, cell) in row?.Unread ?? [])
            report.Dropped(row!.PlaceIn(column.Header), cell, new ImportText("SettingUnknown"),
                column.Name is "style" or "theme" ? ImportConcern.Layout : ImportConcern.Content);
        return form;
    }
}
