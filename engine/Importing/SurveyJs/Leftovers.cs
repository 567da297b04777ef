namespace FormEngine.Importing.SurveyJs;

/// <summary>Reports the properties that nobody read.</summary>
internal sealed class Leftovers(ImportReport report)
{
    private static readonly Dictionary<string, string> Reasons = new()
    {
        ["defaultValue"] = "NothingFilledIn",
        ["defaultValueExpression"] = "NothingFilledIn",
        ["setValueExpression"] = "NothingSetByRules",
        ["setValueIf"] = "NothingSetByRules",
        ["resetValueIf"] = "NothingSetByRules",
        ["enableIf"] = "CannotBeOff",
        ["choicesEnableIf"] = "OptionsCannotBeOff",
        ["readOnly"] = "NotReadOnly",
        ["requiredErrorText"] = "OwnRequiredMessage",
        ["correctAnswer"] = "NoQuizzes",
        ["choicesByUrl"] = "NoOptionsFromWeb",
        ["placeholder"] = "NoPlaceholder",
        ["placeHolder"] = "NoPlaceholder",
        ["navigateToUrl"] = "OwnLastPage",
        ["completedHtml"] = "OwnLastPage",
        ["completedHtmlOnCondition"] = "OwnLastPage",
        ["step"] = "NoSteps",
        ["imageLink"] = "NoMedia",
        ["logo"] = "NoMedia",
    };

    // What only tells how it looks and where on the page it stands.
    private static readonly HashSet<string> Looks =
    [
        "allowClear", "autoGrow", "cellHeight", "choicesOrder", "colCount", "cols", "columnColCount", "columnMinWidth", "contentMode",
        "descriptionLocation", "detailPanelMode", "displayMode", "errorLocation", "firstPageIsStartPage", "firstPageIsStarted",
        "headerView", "horizontalScroll",
        "imageFit", "imageHeight", "imageWidth", "indent", "innerIndent", "itemSize", "layoutColumns", "logoFit", "logoHeight",
        "logoPosition", "logoWidth", "maxWidth", "minWidth", "navigationButtonsVisibility", "placeholder", "placeHolder",
        "previewMode", "progressBarLocation", "progressBarType",
        "questionDescriptionLocation", "questionErrorLocation", "questionStartIndex", "questionTitleLocation",
        "questionTitlePattern", "questionsOnPageMode", "rateColorMode", "rateDisplayMode", "rateType", "renderAs", "renderMode",
        "rowTitleWidth", "rows", "searchEnabled", "showCompletedPage", "showNavigationButtons", "showNumber", "showPageNumbers",
        "showPageTitles", "showPreviewBeforeComplete", "showPrevButton", "showProgressBar", "showQuestionNumbers", "showTOC",
        "showTitle", "size", "startWithNewLine", "state", "theme", "titleLocation", "verticalAlign", "width", "widthMode",
        "pagePrevText", "pageNextText", "completeText", "startSurveyText", "previewText", "editText", "focusFirstQuestionAutomatic",
        "focusOnFirstError", "goNextPageAutomatic", "checkErrorsMode", "maxTextLength", "valueTrueFirst", "swapOrder", "itemTitleWidth",
    ];

    public void Report(SourceObject source)
    {
        foreach (var (name, value) in source.Unread.ToList())
            report.Dropped(source.PlaceOf(name), value, new ImportText(Reasons.GetValueOrDefault(name, "PropertyUnknown")),
                Looks.Contains(name) ? ImportConcern.Layout : ImportConcern.Content);
        source.ReadAll();
    }
}
