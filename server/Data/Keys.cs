using System.Linq.Expressions;
using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Data;

/// <summary>Keys, unique indexes and concurrency tokens: what the database itself must hold true.</summary>
internal static class Keys
{
    public static void Configure(ModelBuilder builder)
    {
        Versions(builder);
        People(builder);
        Rounds(builder);
        Following(builder);
        Answers(builder);
        Results(builder);
        foreach (var key in builder.Model.GetEntityTypes().Select(entity => entity.FindProperty("Id")))
            if (key?.ClrType == typeof(Guid))
                key.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
    }

    private static void Versions(ModelBuilder builder)
    {
        builder.Entity<FormVersion>().HasIndex(form => new { form.Survey, form.Form, form.Label }).IsUnique();
        builder.Entity<SurveyVersion>().HasIndex(survey => new { survey.Survey, survey.Label }).IsUnique();
        builder.Entity<SurveyVersion>().Property(survey => survey.IsEarlier).HasDefaultValue(false);
        builder.Entity<Campaign>().Property(campaign => campaign.Synthetic).HasDefaultValue(false);
        builder.Entity<SurveyVersionForm>().HasKey(form => new { form.SurveyVersionId, form.Form });
        builder.Entity<SurveyVersion>().HasMany(survey => survey.Forms).WithOne().HasForeignKey(form => form.SurveyVersionId);
        builder.Entity<SurveyVersionForm>().HasOne(form => form.FormVersion).WithMany().OnDelete(DeleteBehavior.Restrict);
    }

    private static void People(ModelBuilder builder)
    {
        builder.Entity<Organisation>().HasIndex(organisation => organisation.Number).IsUnique();
        builder.Entity<Succession>().HasIndex(succession => new { succession.FromId, succession.ToId }).IsUnique();
        builder.Entity<Succession>().HasOne(succession => succession.From).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.Entity<Succession>().HasOne(succession => succession.To).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.Entity<Contact>().HasIndex(contact => contact.Email).IsUnique();
        // Who changes somebody that another erases meanwhile must not give the erased a name again.
        builder.Entity<Contact>().Property(contact => contact.ErasedAt).IsConcurrencyToken();
        Optional<Session, Staff>(builder, session => session.Staff);
        Optional<Session, AccessLink>(builder, session => session.Link);
        builder.Entity<RoleHolder>().HasKey(holder => new { holder.OrganisationId, holder.Role, holder.ContactId });
        builder.Entity<ImportBatch>().HasMany(batch => batch.Changes).WithOne().HasForeignKey(change => change.BatchId);
        builder.Entity<ImportedChange>().HasKey(change => new { change.BatchId, change.Position });
        Optional<ImportedChange, Organisation>(builder, change => change.Organisation);
        Optional<ImportedChange, Contact>(builder, change => change.Contact);
        builder.Entity<ImportWord>().HasKey(word => new { word.Kind, word.Field, word.Word });
        builder.Entity<AuditEntry>().HasIndex(entry => entry.At);
        builder.Entity<KeyFingerprint>().HasKey(key => key.Name);
        builder.Entity<LimitUse>().HasKey(use => new { use.Kind, use.Key });
        builder.Entity<AccountMail>().HasIndex(mail => mail.NextTryAt);
        builder.Entity<AccountMail>().HasIndex(mail => new { mail.StaffId, mail.Kind, mail.AskedAt }).IsUnique();
    }

    private static void Rounds(ModelBuilder builder)
    {
        builder.Entity<Campaign>().HasOne(campaign => campaign.SurveyVersion).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.Entity<Participant>().HasIndex(participant => new { participant.CampaignId, participant.OrganisationId }).IsUnique();
        builder.Entity<Participant>().HasOne(participant => participant.Organisation).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.Entity<Assignment>().HasIndex(assignment => new { assignment.ParticipantId, assignment.Section })
            .IsUnique().HasFilter("kind = 'Owner' AND until IS NULL");
        builder.Entity<AccessLink>().HasIndex(link => new { link.CampaignId, link.ContactId })
            .IsUnique().HasFilter("revoked_at IS NULL");
        builder.Entity<Model.Mail>().HasIndex(mail => new { mail.CampaignId, mail.ContactId, mail.Kind, mail.Due, mail.Sequence })
            .IsUnique();
        builder.Entity<Model.Mail>().HasIndex(mail => new { mail.CampaignId, mail.StaffId, mail.Kind, mail.Due, mail.Sequence }).IsUnique();
        builder.Entity<Model.Mail>().HasIndex(mail => new { mail.State, mail.Due });
        Optional<Model.Mail, Contact>(builder, mail => mail.Contact);
        Optional<Model.Mail, Staff>(builder, mail => mail.Staff);
        Optional<Model.Mail, ReminderStep>(builder, mail => mail.Step);
    }

    /// <summary>What happens while a round is running: handing over, nominating, declining, reminding, calling.</summary>
    private static void Following(ModelBuilder builder)
    {
        builder.Entity<Assignment>().Property(assignment => assignment.Origin).HasDefaultValue(AssignmentOrigin.Role);
        builder.Entity<Handover>().HasIndex(handover => new { handover.ParticipantId, handover.Section })
            .IsUnique().HasFilter("kind = 'Owner' AND outcome IS NULL");
        builder.Entity<Nomination>().HasIndex(nomination => new { nomination.ParticipantId, nomination.Role });
        Optional<Nomination, Contact>(builder, nomination => nomination.ByContact);
        Optional<Nomination, Contact>(builder, nomination => nomination.Nominee);
        builder.Entity<Decline>().HasIndex(decline => new { decline.ParticipantId, decline.Section })
            .IsUnique().HasFilter("withdrawn_at IS NULL");
        Optional<Decline, Contact>(builder, decline => decline.Contact);
        builder.Entity<ReminderPlan>().HasKey(plan => plan.CampaignId);
        builder.Entity<ReminderPlan>().HasOne(plan => plan.Campaign).WithOne().HasForeignKey<ReminderPlan>(plan => plan.CampaignId);
        builder.Entity<LetterText>().HasKey(text => new { text.CampaignId, text.Letter, text.Language });
        Optional<ContactNote, Contact>(builder, note => note.Contact);
        builder.Entity<SavedFilter>().HasIndex(filter => new { filter.CampaignId, filter.Name }).IsUnique();
        builder.Entity<JobRun>().HasIndex(run => new { run.Job, run.StartedAt });
        builder.Entity<StaleTable>().HasKey(table => table.Name);
        builder.Entity<JobTurn>().HasKey(turn => turn.Job);
        builder.Entity<Work>().HasIndex(work => new { work.Kind, work.Subject }).IsUnique().HasFilter("ended_at IS NULL");
        builder.Entity<Work>().HasIndex(work => work.AskedAt);
        builder.Entity<Work>().Ignore(work => work.Done).Ignore(work => work.Total);
    }

    private static void Results(ModelBuilder builder)
    {
        builder.Entity<Snapshot>().HasIndex(snapshot => new { snapshot.CampaignId, snapshot.Shown }).IsUnique();
        builder.Entity<Snapshot>().HasOne<SurveyVersion>().WithMany().HasForeignKey(snapshot => snapshot.SurveyVersionId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.Entity<Publication>().HasIndex(publication => new { publication.CampaignId, publication.Number }).IsUnique();
        builder.Entity<Publication>().HasIndex(publication => publication.Slug).IsUnique();
        builder.Entity<Publication>().Property(publication => publication.Revision).IsConcurrencyToken();
        Optional<Publication, Snapshot>(builder, publication => publication.Snapshot);
        Optional<Publication, Publication>(builder, publication => publication.Corrects);
    }

    /// <summary>A reference that goes with what it refers to.</summary>
    private static void Optional<T, TOther>(ModelBuilder builder, Expression<Func<T, TOther?>> other) where T : class
        where TOther : class =>
        builder.Entity<T>().HasOne(other).WithMany().OnDelete(DeleteBehavior.Cascade);

    private static void Answers(ModelBuilder builder)
    {
        builder.Entity<SectionResponse>().HasIndex(response => new { response.ParticipantId, response.Section, response.Entry }).IsUnique();
        builder.Entity<SectionResponse>().Property(response => response.Revision).IsConcurrencyToken();
        builder.Entity<SectionResponse>().HasOne<FormVersion>().WithMany().HasForeignKey(response => response.FormVersionId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.Entity<AnswerLogEntry>().HasKey(entry => new { entry.ResponseId, entry.Revision, entry.Question });
        builder.Entity<AnswerLogEntry>().Property(entry => entry.TakenOver).HasDefaultValue(false);
        builder.Entity<AnswerLogEntry>().HasOne<SectionResponse>().WithMany().HasForeignKey(entry => entry.ResponseId);
        builder.Entity<QuestionNote>().HasIndex(note => new { note.ParticipantId, note.Section, note.Entry, note.Question });
        builder.Entity<QuestionNote>().HasOne<FormVersion>().WithMany().HasForeignKey(note => note.FormVersionId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.Entity<QuestionNote>().HasOne<QuestionNote>().WithMany().HasForeignKey(note => note.AnswersId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.Entity<QuestionNote>().HasOne<Contact>().WithMany().HasForeignKey(note => note.ClosedById)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
