using FormEngine.Server.Data.Model;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Data;

/// <summary>All that is stored. The same model on SQLite and on PostgreSQL.</summary>
public sealed class FormEngineDb(DbContextOptions<FormEngineDb> options)
    : IdentityUserContext<Staff, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<FormVersion> FormVersions => Set<FormVersion>();

    public DbSet<SurveyVersion> SurveyVersions => Set<SurveyVersion>();

    public DbSet<Campaign> Campaigns => Set<Campaign>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Succession> Successions => Set<Succession>();

    public DbSet<Participant> Participants => Set<Participant>();

    public DbSet<Contact> Contacts => Set<Contact>();

    public DbSet<RoleHolder> RoleHolders => Set<RoleHolder>();

    public DbSet<ImportUpload> ImportUploads => Set<ImportUpload>();

    public DbSet<ImportBatch> ImportBatches => Set<ImportBatch>();

    public DbSet<ImportedChange> ImportedChanges => Set<ImportedChange>();

    public DbSet<ImportWord> ImportWords => Set<ImportWord>();

    public DbSet<Assignment> Assignments => Set<Assignment>();

    public DbSet<AccessLink> AccessLinks => Set<AccessLink>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<SectionResponse> SectionResponses => Set<SectionResponse>();

    public DbSet<AnswerLogEntry> AnswerLog => Set<AnswerLogEntry>();

    public DbSet<QuestionNote> QuestionNotes => Set<QuestionNote>();

    public DbSet<Snapshot> Snapshots => Set<Snapshot>();

    public DbSet<ScorecardLink> ScorecardLinks => Set<ScorecardLink>();

    public DbSet<Publication> Publications => Set<Publication>();

    public DbSet<Model.Mail> Mails => Set<Model.Mail>();

    public DbSet<Handover> Handovers => Set<Handover>();

    public DbSet<Nomination> Nominations => Set<Nomination>();

    public DbSet<Decline> Declines => Set<Decline>();

    public DbSet<ReminderPlan> ReminderPlans => Set<ReminderPlan>();

    public DbSet<ReminderStep> ReminderSteps => Set<ReminderStep>();

    public DbSet<LetterText> LetterTexts => Set<LetterText>();

    public DbSet<ContactNote> ContactNotes => Set<ContactNote>();

    public DbSet<SavedFilter> SavedFilters => Set<SavedFilter>();

    public DbSet<JobRun> JobRuns => Set<JobRun>();

    public DbSet<JobTurn> JobTurns => Set<JobTurn>();

    public DbSet<Work> Works => Set<Work>();

    public DbSet<StaleTable> StaleTables => Set<StaleTable>();

    public DbSet<AccountMail> AccountMails => Set<AccountMail>();

    public DbSet<LinkRequest> LinkRequests => Set<LinkRequest>();

    public DbSet<LimitUse> LimitUses => Set<LimitUse>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    /// <summary>The keys that protect cookies, kept here so that sessions survive a restart and work on any node.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DbSet<KeyFingerprint> KeyFingerprints => Set<KeyFingerprint>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<StoredAttributes>().HaveConversion<AttributesConverter>();
        configurationBuilder.Properties<LatestSaves>().HaveConversion<LatestSavesConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        Keys.Configure(builder);
        SnakeCase.Apply(builder);
    }
}
