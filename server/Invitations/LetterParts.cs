using FormEngine.Server.Mail;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Invitations;

/// <summary>What several kinds of mail have in common: greeting, the sections owed, where to get help.</summary>
public sealed class LetterParts(IStringLocalizer<LetterTexts> texts)
{
    public void Greet(MailBody body, LetterFacts facts) =>
        body.Paragraph(facts.Postbox ? Text("GreetingPostbox") : Text("Greeting", facts.ContactName));

    public void Sections(MailBody body, LetterFacts facts)
    {
        body.Heading(Text("SectionsTitle"));
        var organisations = facts.Sections.GroupBy(section => section.Organisation).ToList();
        foreach (var organisation in organisations)
        {
            if (organisations.Count > 1)
                body.Paragraph(organisation.Key + ":");
            body.Bullets(organisation.Select(Section));
        }
    }

    private string Section(LetterSection section)
    {
        var line = section.Minutes is { } minutes ? Text("SectionMinutes", section.Title, minutes) : section.Title;
        return section.Owner is { } owner ? line + "\n" + Text("SectionShared", owner) : line;
    }

    public MailBody Help(MailBody body, LetterHelp help)
    {
        var ways = string.Join(", ", new[] { help.Email, help.Phone }.OfType<string>());
        return body.Heading(Text("HelpTitle")).Paragraph(ways is "" ? Text("HelpText", help.Name) : Text("HelpWays", help.Name, ways));
    }

    /// <summary>«Bærum kommune», or «12 virksomheter» for someone who answers for many.</summary>
    public string Organisations(LetterFacts facts) => Organisations(facts.Sections);

    public string Organisations(IEnumerable<LetterSection> sections)
    {
        var names = sections.Select(section => section.Organisation).Distinct().ToList();
        return names.Count <= 3 ? string.Join(", ", names) : Text("ManyOrganisations", names.Count);
    }

    public string Text(string key, params object[] arguments) => texts[key, arguments];
}
