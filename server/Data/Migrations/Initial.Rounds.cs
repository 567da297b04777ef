using Microsoft.EntityFrameworkCore.Migrations;

namespace FormEngine.Server.Data.Migrations;

/// <summary>Campaigns, participants, assignments, personal links and the outbox.</summary>
public sealed partial class Initial
{
    private static void CreateRounds(MigrationBuilder migration)
    {
        CreateCampaign(migration);
        CreateParticipant(migration);
        CreateAssignment(migration);
        CreateAccessLink(migration);
        CreateMail(migration);
    }

    private static void CreateCampaign(MigrationBuilder migration)
    {
        migration.CreateTable("campaign", table => new
        {
            id = table.Column<Guid>(),
            answered = table.Column<string>(),
            closes_at = table.Column<DateTime>(),
            created_at = table.Column<DateTime>(),
            delete_on = table.Column<DateOnly>(nullable: true),
            name = table.Column<string>(),
            opens_at = table.Column<DateTime>(),
            pilot = table.Column<bool>(),
            released_at = table.Column<DateTime>(nullable: true),
            survey_version_id = table.Column<Guid>(),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_campaign", row => row.id);
            table.ForeignKey("fk_campaign_survey_version_id", row => row.survey_version_id, "survey_version", "id",
                onDelete: ReferentialAction.Restrict);
        });
        migration.CreateIndex("ix_campaign_survey_version_id", "campaign", "survey_version_id");
    }

    private static void CreateParticipant(MigrationBuilder migration)
    {
        migration.CreateTable("participant", table => new
        {
            id = table.Column<Guid>(),
            attributes = table.Column<string>(),
            campaign_id = table.Column<Guid>(),
            extended_to = table.Column<DateTime>(nullable: true),
            name = table.Column<string>(),
            number = table.Column<string>(),
            organisation_id = table.Column<Guid>(),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_participant", row => row.id);
            table.ForeignKey("fk_participant_campaign_id", row => row.campaign_id, "campaign", "id", onDelete: ReferentialAction.Cascade);
            table.ForeignKey("fk_participant_organisation_id", row => row.organisation_id, "organisation", "id",
                onDelete: ReferentialAction.Restrict);
        });
        migration.CreateIndex("ix_participant_organisation_id", "participant", "organisation_id");
        migration.CreateIndex("ix_participant_campaign_id_organisation_id", "participant", ["campaign_id", "organisation_id"],
            unique: true);
    }

    private static void CreateAssignment(MigrationBuilder migration)
    {
        migration.CreateTable("assignment", table => new
        {
            id = table.Column<Guid>(),
            contact_id = table.Column<Guid>(),
            from = table.Column<DateTime>(),
            kind = table.Column<string>(),
            participant_id = table.Column<Guid>(),
            section = table.Column<string>(),
            until = table.Column<DateTime>(nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_assignment", row => row.id);
            table.ForeignKey("fk_assignment_contact_id", row => row.contact_id, "contact", "id", onDelete: ReferentialAction.Cascade);
            table.ForeignKey("fk_assignment_participant_id", row => row.participant_id, "participant", "id",
                onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("ix_assignment_contact_id", "assignment", "contact_id");
        migration.CreateIndex("ix_assignment_participant_id_section", "assignment", ["participant_id", "section"], unique: true,
            filter: "kind = 'Owner' AND until IS NULL");
    }

    private static void CreateAccessLink(MigrationBuilder migration)
    {
        migration.CreateTable("access_link", table => new
        {
            id = table.Column<Guid>(),
            campaign_id = table.Column<Guid>(),
            contact_id = table.Column<Guid>(),
            created_at = table.Column<DateTime>(),
            opened_at = table.Column<DateTime>(nullable: true),
            revoked_at = table.Column<DateTime>(nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_access_link", row => row.id);
            table.ForeignKey("fk_access_link_campaign_id", row => row.campaign_id, "campaign", "id", onDelete: ReferentialAction.Cascade);
            table.ForeignKey("fk_access_link_contact_id", row => row.contact_id, "contact", "id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("ix_access_link_contact_id", "access_link", "contact_id");
        migration.CreateIndex("ix_access_link_campaign_id_contact_id", "access_link", ["campaign_id", "contact_id"], unique: true,
            filter: "revoked_at IS NULL");
    }

    private static void CreateMail(MigrationBuilder migration)
    {
        migration.CreateTable("mail", table => new
        {
            id = table.Column<Guid>(),
            attempts = table.Column<int>(),
            campaign_id = table.Column<Guid>(),
            claim = table.Column<Guid>(nullable: true),
            claimed_at = table.Column<DateTime>(nullable: true),
            contact_id = table.Column<Guid>(),
            due = table.Column<DateTime>(),
            error = table.Column<string>(nullable: true),
            kind = table.Column<string>(),
            retry_at = table.Column<DateTime>(nullable: true),
            sent_at = table.Column<DateTime>(nullable: true),
            sequence = table.Column<int>(),
            state = table.Column<string>(),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_mail", row => row.id);
            table.ForeignKey("fk_mail_campaign_id", row => row.campaign_id, "campaign", "id", onDelete: ReferentialAction.Cascade);
            table.ForeignKey("fk_mail_contact_id", row => row.contact_id, "contact", "id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("ix_mail_contact_id", "mail", "contact_id");
        migration.CreateIndex("ix_mail_state_due", "mail", ["state", "due"]);
        migration.CreateIndex("ix_mail_campaign_id_contact_id_kind_due_sequence", "mail",
            ["campaign_id", "contact_id", "kind", "due", "sequence"], unique: true);
    }
}
