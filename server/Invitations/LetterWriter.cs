using FormEngine.Server.Data.Model;
using FormEngine.Server.Mail;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Languages;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Invitations;

/// <summary>Writes the mails: the same facts give the same mail, in a preview and when it is sent.</summary>
public sealed class LetterWriter(IStringLocalizer<LetterTexts> texts)
{
    public MailContent Write(MailKind kind, LetterFacts facts, Language language) => language.Say(() => kind switch
    {
        MailKind.NewLink => NewLink(facts).Finish(language.Code, Text("NewLinkSubject", facts.Survey.Title)),
        _ => Invitation(facts).Finish(language.Code, Text("InvitationSubject", facts.Survey.Title, facts.ClosesAt.ToDateText())),
    });

    private MailBody Invitation(LetterFacts facts)
    {
        var body = new MailBody();
        Greet(body, facts);
        body.Paragraph(Text("InvitationLead", facts.Survey.Asker, Organisations(facts), facts.Survey.Title));
        if (facts.Survey.Description is { } description)
            body.Paragraph(description);
        body.Heading(Text("WhyYouTitle"));
        foreach (var role in facts.Sections.GroupBy(section => (section.Role, section.RoleReason)))
            body.Paragraph(Why(role.Key.Role, role.Key.RoleReason, Organisations(role)));
        Sections(body, facts);
        body.Heading(Text("HowTitle"));
        body.Paragraph(How(facts.ClosesAt.ToDateTimeText(), facts.Sections.Sum(section => section.Minutes ?? 0)));
        body.Action(Text("Start"), facts.Address);
        body.Paragraph(Text("LinkIsPersonal"));
        body.Heading(Text("WrongPersonTitle"));
        body.Paragraph(Text("WrongPersonText"));
        return Help(body, facts.Survey.Help);
    }

    private MailBody NewLink(LetterFacts facts)
    {
        var body = new MailBody();
        Greet(body, facts);
        body.Paragraph(Text("NewLinkLead", facts.Survey.Title));
        body.Action(Text("Open"), facts.Address);
        body.Paragraph(Text("NewLinkDeadline", facts.ClosesAt.ToDateTimeText()));
        body.Paragraph(Text("LinkIsPersonal"));
        body.Paragraph(Text("NewLinkNotAsked"));
        return Help(body, facts.Survey.Help);
    }

    private string How(string deadline, int minutes) =>
        minutes == 0 ? Text("HowTextNoMinutes", deadline) : Text("HowText", deadline, minutes);

    private void Greet(MailBody body, LetterFacts facts) =>
        body.Paragraph(facts.Postbox ? Text("GreetingPostbox") : Text("Greeting", facts.ContactName));

    private string Why(string role, string? reason, string organisations) =>
        Text("WhyYouText", role, organisations) + (reason is null ? "" : "\n" + reason);

    private void Sections(MailBody body, LetterFacts facts)
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

    private MailBody Help(MailBody body, LetterHelp help)
    {
        var ways = string.Join(", ", new[] { help.Email, help.Phone }.OfType<string>());
        return body.Heading(Text("HelpTitle")).Paragraph(ways is "" ? Text("HelpText", help.Name) : Text("HelpWays", help.Name, ways));
    }

    /// <summary>«Bærum kommune», or «12 virksomheter» for someone who answers for many.</summary>
    private string Organisations(LetterFacts facts) => Organisations(facts.Sections);

    private string Organisations(IEnumerable<LetterSection> sections)
    {
        var names = sections.Select(section => section.Organisation).Distinct().ToList();
        return names.Count <= 3 ? string.Join(", ", names) : Text("ManyOrganisations", names.Count);
    }

    private string Text(string key, params object[] arguments) => texts[key, arguments];
}
