using System.Text.RegularExpressions;
using FormEngine.Importing.Drafts;
using FormEngine.Importing.Expressions;
using FormEngine.Importing.Meaning;

namespace FormEngine.Importing.SurveyJs;

/// <summary>The expressions of SurveyJS, and <c>{question}</c> in texts.</summary>
internal sealed partial class SurveyJsLanguage : SourceLanguage
{
    public override Regex Pipes => Pipe();

    public override bool PipesCodes => false;

    public override Node Parse(string text) => SurveyJsParser.Parse(text);

    public override Translator Translator(DraftForm form, Names names, Site site) => new SurveyJsTranslator(form, names, site);

    [GeneratedRegex(@"(?<!\{)\{([^{} ][^{}]*)\}(?!\})")]
    private static partial Regex Pipe();
}
