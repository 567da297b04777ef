using FormEngine.Server.Data.Model;
using FormEngine.Server.Mail;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Languages;
using FormEngine.Surveys;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Invitations;

/// <summary>What the placeholders of a letter stand for, and the usual letters that name them.</summary>
public sealed class LetterParts(IStringLocalizer<LetterTexts> texts)
{
    /// <summary>The letter of a kind as it is unless staff wrote one.</summary>
    public LetterTemplate Usual(MailKind kind) => new(Text(kind + "Subject"), Text(kind + "Body"));

    /// <summary>The usual letter of its kind, or the one that staff wrote instead. The same facts give the same mail.</summary>
    public MailContent Write(MailKind kind, LetterFacts facts, Language language, LetterTemplate? own = null) => language.Say(() =>
        (own ?? Usual(kind)).Write(Values(facts, kind is MailKind.NewLink or MailKind.ReplacedLink ? "Open" : "Start"), language));

    public LetterValues Values(LetterFacts facts, string action = "Start") => new(
        new Dictionary<string, string>
        {
            ["greeting"] = facts.Postbox ? Text("GreetingPostbox") : Text("Greeting", facts.ContactName),
            ["name"] = facts.ContactName,
            ["asker"] = facts.Survey.Asker,
            ["organisation"] = Organisations(facts.Sections.Select(section => section.Organisation)),
            ["survey"] = facts.Survey.Title,
            ["description"] = facts.Survey.Description ?? "",
            ["deadline"] = facts.ClosesAt.ToDateTimeText(),
            ["date"] = facts.ClosesAt.ToDateText(),
            ["duration"] = Duration(facts),
        },
        new Dictionary<string, Action<MailBody>>
        {
            ["why"] = body => Why(body, facts),
            ["sections"] = body => Sections(body, facts),
            ["link"] = body => body.Action(Text(action), facts.Address),
            ["help"] = body => Help(body, facts.Survey.Help),
        });

    public string Text(string key, params object[] arguments) => arguments.Length == 0 ? texts[key] : texts[key, arguments];

    /// <summary>In all; where several sections take time, the list tells how much each of them does.</summary>
    private string Duration(LetterFacts facts) => facts.Sections.Sum(section => section.Minutes ?? 0) is > 0 and var minutes
        ? Text(AreTimed(facts) ? "DurationInAll" : "Duration", minutes)
        : "";

    private static bool AreTimed(LetterFacts facts) => facts.Sections.Count(section => section.Minutes is not null) > 1;

    /// <summary>A postbox holds no role: whoever reads it is to find the one who does.</summary>
    private void Why(MailBody body, LetterFacts facts)
    {
        body.Heading(Text(facts.Postbox ? "WhyPostboxTitle" : "WhyYouTitle"));
        foreach (var role in facts.Sections.GroupBy(section =>
            (Role: section.Role.Within(), section.RoleReason, section.RoleDescription, section.NamedBy)))
        {
            var organisations = Organisations(role.Select(section => section.Organisation));
            var why = facts.Postbox ? Text("WhyPostboxText", role.Key.Role, organisations)
                : role.Key.NamedBy is { } by ? Text("NamedByText", role.Key.Role, organisations, by)
                : Text("WhyYouText", role.Key.Role, organisations);
            var more = facts.Postbox ? role.Key.RoleDescription ?? ToHolder(role.Key.RoleReason) : role.Key.RoleReason;
            body.Paragraph(more is null ? why : $"{why}\n{more}");
        }
    }

    /// <summary>Who a role is, for whoever is to find its holder.</summary>
    public string? ToOthers(RoleText role) => role.Reason is null ? ToHolder(role.Description) : role.Description;

    /// <summary>Where no reason is given by itself, «we ask you because …» may stand there; so others are told to whom.</summary>
    private string? ToHolder(string? said) => said is null ? null : Text("RoleToHolder", said);

    private void Sections(MailBody body, LetterFacts facts)
    {
        if (facts.Sections.Count > 0)
            ByOrganisation(body.Heading(Text("SectionsTitle")), facts.Sections, section => section.Organisation,
                section => Section(section, AreTimed(facts)));
    }

    /// <summary>A list for each organisation, named where there are several.</summary>
    public static void ByOrganisation<T>(MailBody body, IEnumerable<T> items, Func<T, string> organisation, Func<T, string> line)
    {
        var groups = items.GroupBy(organisation).ToList();
        foreach (var group in groups)
        {
            if (groups.Count > 1)
                body.Paragraph(group.Key + ":");
            body.Bullets(group.Select(line));
        }
    }

    private string Section(LetterSection section, bool timed)
    {
        var line = timed && section.Minutes is { } minutes ? Text("SectionMinutes", section.Title, minutes) : section.Title;
        return section.Owner is { } owner ? line + "\n" + Text("SectionShared", owner) : line;
    }

    private void Help(MailBody body, LetterHelp help)
    {
        var ways = string.Join(", ", new[] { help.Email, help.Phone }.OfType<string>());
        body.Heading(Text("HelpTitle")).Paragraph(ways is "" ? Text("HelpText", help.Name) : Text("HelpWays", help.Name, ways));
    }

    /// <summary>«Bærum kommune», or «12 virksomheter» for someone who answers for many.</summary>
    public string Organisations(IEnumerable<string> names)
    {
        var distinct = names.Distinct().ToList();
        return distinct.Count <= 3 ? string.Join(", ", distinct) : Text("ManyOrganisations", distinct.Count);
    }
}
