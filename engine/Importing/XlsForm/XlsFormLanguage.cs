using System.Text.RegularExpressions;
using FormEngine.Importing.Drafts;
using FormEngine.Importing.Expressions;
using FormEngine.Importing.Meaning;

namespace FormEngine.Importing.XlsForm;

/// <summary>XPath, and <c>${question}</c> in texts.</summary>
internal sealed partial class XlsFormLanguage : SourceLanguage
{
    public override Regex Pipes => Pipe();

    public override bool PipesCodes => true;

    public override Node Parse(string text) => XPathParser.Parse(text);

    public override Translator Translator(DraftForm form, Names names, Site site) => new XPathTranslator(form, names, site);

    [GeneratedRegex(@"\$\{([^{}]*)\}")]
    private static partial Regex Pipe();
}
