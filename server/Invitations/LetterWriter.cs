using FormEngine.Server.Data.Model;
using FormEngine.Server.Mail;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Languages;

namespace FormEngine.Server.Invitations;

/// <summary>Writes the mails: the same facts give the same mail, in a preview and when it is sent.</summary>
public sealed class LetterWriter(LetterParts parts)
{
    public MailContent Write(MailKind kind, LetterFacts facts, Language language) => language.Say(() => kind switch
    {
        MailKind.NewLink => NewLink(facts).Finish(language.Code, Text("NewLinkSubject", facts.Survey.Title)),
        _ => Invitation(facts).Finish(language.Code, Text("InvitationSubject", facts.Survey.Title, facts.ClosesAt.ToDateText())),
    });

    private MailBody Invitation(LetterFacts facts)
    {
        var body = new MailBody();
        parts.Greet(body, facts);
        body.Paragraph(Text("InvitationLead", facts.Survey.Asker, parts.Organisations(facts), facts.Survey.Title));
        if (facts.Survey.Description is { } description)
            body.Paragraph(description);
        body.Heading(Text("WhyYouTitle"));
        foreach (var role in facts.Sections.GroupBy(section => (section.Role, section.RoleReason)))
            body.Paragraph(Why(role.Key.Role, role.Key.RoleReason, parts.Organisations(role)));
        parts.Sections(body, facts);
        body.Heading(Text("HowTitle"));
        body.Paragraph(How(facts.ClosesAt.ToDateTimeText(), facts.Sections.Sum(section => section.Minutes ?? 0)));
        body.Action(Text("Start"), facts.Address);
        body.Paragraph(Text("LinkIsPersonal"));
        body.Heading(Text("WrongPersonTitle"));
        body.Paragraph(Text("WrongPersonText"));
        return parts.Help(body, facts.Survey.Help);
    }

    private MailBody NewLink(LetterFacts facts)
    {
        var body = new MailBody();
        parts.Greet(body, facts);
        body.Paragraph(Text("NewLinkLead", facts.Survey.Title));
        body.Action(Text("Open"), facts.Address);
        body.Paragraph(Text("NewLinkDeadline", facts.ClosesAt.ToDateTimeText()));
        body.Paragraph(Text("LinkIsPersonal"));
        body.Paragraph(Text("NewLinkNotAsked"));
        return parts.Help(body, facts.Survey.Help);
    }

    private string How(string deadline, int minutes) =>
        minutes == 0 ? Text("HowTextNoMinutes", deadline) : Text("HowText", deadline, minutes);

    private string Why(string role, string? reason, string organisations) =>
        Text("WhyYouText", role, organisations) + (reason is null ? "" : "\n" + reason);

    private string Text(string key, params object[] arguments) => parts.Text(key, arguments);
}
