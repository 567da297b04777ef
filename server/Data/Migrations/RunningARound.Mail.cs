using Microsoft.EntityFrameworkCore.Migrations;

namespace FormEngine.Server.Data.Migrations;

/// <summary>
/// A mail may now go to staff, so its contact is optional. SQLite cannot change a column: the table is made anew, around
/// the rows that were there.
/// </summary>
public sealed partial class RunningARound
{
    private const string MailColumns =
        "id, attempts, campaign_id, claim, claimed_at, contact_id, due, error, kind, retry_at, sent_at, sequence, state";

    private static void RemakeMail(MigrationBuilder migration)
    {
        migration.Sql($"CREATE TABLE mail_before AS SELECT {MailColumns} FROM mail");
        migration.DropTable("mail");
        CreateMail(migration);
        migration.Sql($"INSERT INTO mail ({MailColumns}) SELECT {MailColumns} FROM mail_before");
        migration.DropTable("mail_before");
    }

    private static void CreateMail(MigrationBuilder migration)
    {
        migration.CreateTable("mail", table => new
        {
            id = table.Column<Guid>(),
            attempts = table.Column<int>(),
            bounce_status = table.Column<string>(nullable: true),
            bounced_at = table.Column<DateTime>(nullable: true),
            campaign_id = table.Column<Guid>(),
            claim = table.Column<Guid>(nullable: true),
            claimed_at = table.Column<DateTime>(nullable: true),
            contact_id = table.Column<Guid>(nullable: true),
            due = table.Column<DateTime>(),
            error = table.Column<string>(nullable: true),
            kind = table.Column<string>(),
            retry_at = table.Column<DateTime>(nullable: true),
            sent_at = table.Column<DateTime>(nullable: true),
            sequence = table.Column<int>(),
            staff_id = table.Column<Guid>(nullable: true),
            state = table.Column<string>(),
            step_id = table.Column<Guid>(nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_mail", row => row.id);
            table.ForeignKey("fk_mail_campaign_id", row => row.campaign_id, "campaign", "id", onDelete: ReferentialAction.Cascade);
            table.ForeignKey("fk_mail_contact_id", row => row.contact_id, "contact", "id", onDelete: ReferentialAction.Cascade);
            table.ForeignKey("fk_mail_staff_id", row => row.staff_id, "staff", "id", onDelete: ReferentialAction.Cascade);
            table.ForeignKey("fk_mail_step_id", row => row.step_id, "reminder_step", "id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("ix_mail_contact_id", "mail", "contact_id");
        migration.CreateIndex("ix_mail_staff_id", "mail", "staff_id");
        migration.CreateIndex("ix_mail_step_id", "mail", "step_id");
        migration.CreateIndex("ix_mail_campaign_id_contact_id_kind_due_sequence", "mail",
            ["campaign_id", "contact_id", "kind", "due", "sequence"], unique: true);
        migration.CreateIndex("ix_mail_campaign_id_staff_id_kind_due_sequence", "mail",
            ["campaign_id", "staff_id", "kind", "due", "sequence"], unique: true);
        migration.CreateIndex("ix_mail_state_due", "mail", ["state", "due"]);
    }
}
