using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Invitations;
using FormEngine.Server.Mail;
using FormEngine.Server.Web.Languages;
using FormEngine.Surveys;

namespace FormEngine.Server.Reminders;

/// <summary>What one reminder is about: the tasks its reader is written to about, and who owns those of colleagues.</summary>
public sealed record ReminderFacts(
    SurveyDefinition Survey, Contact Reader, Language Language, IReadOnlyList<OpenTask> Tasks, IReadOnlyDictionary<OpenTask, string> Owners,
    string Address)
{
    public IEnumerable<OpenTask> Own => Tasks.Where(task => task.Owner == Reader.Id);

    public IEnumerable<OpenTask> OfColleagues => Tasks.Where(task => task.Owner is { } owner && owner != Reader.Id);

    public IEnumerable<OpenTask> Roles => Tasks.Where(task => task.Owner is null);
}

/// <summary>Writes a reminder: one mail about all that matches its step, the reader's own sections first.</summary>
public sealed class ReminderLetter(LetterParts parts)
{
    public MailContent Write(ReminderFacts facts, LetterTemplate? own) => facts.Language.Say(() =>
        (own ?? parts.Usual(MailKind.Reminder)).Write(Values(facts), facts.Language));

    private LetterValues Values(ReminderFacts facts)
    {
        var texts = facts.Survey.Texts(facts.Language.Code);
        var owed = facts.Own.Select(task =>
            new OwedSection(task.Organisation, task.Part, task.ClosesAt, Owner: null, Done: false)).ToList();
        var letter = new LetterFacts(
            SurveyFacts.Of(facts.Survey, facts.Language), facts.Reader.Name, facts.Reader.Postbox, facts.Tasks.Min(task => task.ClosesAt),
            SurveyFacts.Sections(facts.Survey, facts.Language, owed), facts.Address);
        return parts.Values(letter)
            .With("organisation", parts.Organisations(facts.Tasks.Select(task => task.Organisation)))
            .With("colleagues", body => Colleagues(body, facts, texts))
            .With("roles", body => Roles(body, facts, texts));
    }

    private void Colleagues(MailBody body, ReminderFacts facts, SurveyTexts texts)
    {
        if (facts.OfColleagues.Any())
            LetterParts.ByOrganisation(
                body.Heading(parts.Text("ColleaguesTitle")), facts.OfColleagues, task => task.Organisation,
                task => parts.Text("ColleagueLine", task.Title(texts), facts.Owners[task], parts.Text("State" + task.State)));
    }

    private void Roles(MailBody body, ReminderFacts facts, SurveyTexts texts)
    {
        if (facts.Roles.Any())
            LetterParts.ByOrganisation(
                body.Heading(parts.Text("RolesTitle")).Paragraph(parts.Text("RolesText")), facts.Roles, task => task.Organisation,
                task => task.Title(texts));
    }
}
