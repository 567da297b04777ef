using System.Text.Json.Nodes;
using FormEngine.Evaluation;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Invitations;
using FormEngine.Server.Mail;
using FormEngine.Server.Respond.Questions;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Respond.Review;

/// <summary>
/// Writes the copy of completed answers that somebody asked for, as they stand when it is sent; not where they have been opened again,
/// or another has got the section.
/// </summary>
public sealed class ReceiptMails(
    FormEngineDb db, Envelopes envelopes, LetterParts parts, SurveyCatalogue catalogue, IStringLocalizer<RespondTexts> texts) : IMailWriter
{
    public IReadOnlyCollection<MailKind> Kinds => [MailKind.Receipt];

    public async Task<WrittenMail> WriteAsync(Data.Model.Mail mail)
    {
        if (await envelopes.OpenAsync(db, mail) is not { } envelope || await FindAsync(mail) is not { } response)
            return WrittenMail.NotDue;
        var form = await catalogue.FormAsync(response.FormVersionId);
        var answers = JsonNode.Parse(response.Answers)!.AsObject();
        var state = FormEvaluator.Evaluate(form, answers, response.Participant!.Attributes.Known, response.CompletedOn!.Value);
        return envelope.Seal(envelope.Language.Say(() =>
            Content(envelope, response, new FormSheet(form, answers, state, envelope.Language.Code, texts))));
    }

    private Task<SectionResponse?> FindAsync(Data.Model.Mail mail) => db.SectionResponses.AsNoTracking()
        .Include(response => response.Participant)
        .SingleOrDefaultAsync(response => response.Id == mail.ResponseId && response.CompletedOn != null
            && db.Assignments.Active().Any(mine => mine.ContactId == mail.ContactId
                && mine.ParticipantId == response.ParticipantId && mine.Section == response.Section));

    private MailContent Content(Envelope envelope, SectionResponse response, FormSheet sheet)
    {
        var participant = response.Participant!;
        var closesAt = Deadline.Of(envelope.Mail.Campaign!.ClosesAt, participant.ExtendedTo);
        var values = parts.Values(envelope.Facts(closesAt), "Open")
            .With("organisation", participant.Name)
            .With("section", envelope.Texts.Section(response.Section).Title)
            .With("completed", response.CompletedAt!.Value.ToDateTimeText())
            .With("answers", body => Answers(body, sheet));
        return parts.Usual(MailKind.Receipt).Write(values, envelope.Language);
    }

    private void Answers(MailBody body, FormSheet sheet)
    {
        foreach (var page in ReviewPage.Of(sheet))
            body.Heading(page.Title).Bullets(page.Answers.Select(Answer));
    }

    private string Answer(ReviewAnswer answer) => answer.Parts.Count == 0
        ? $"{answer.Title}\n{texts["NotAnswered"]}"
        : string.Join('\n', answer.Parts.Select(part => part.Label is { } label
            ? $"{label}: {string.Join("; ", part.Values)}"
            : string.Join(", ", part.Values)).Prepend(answer.Title));
}
