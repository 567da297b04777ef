using Microsoft.EntityFrameworkCore.Migrations;

namespace FormEngine.Server.Data.Migrations;

/// <summary>The call log and the runs of background jobs.</summary>
public sealed partial class RunningARound
{
    private static void CreateFollowing(MigrationBuilder migration)
    {
        CreateContactNote(migration);
        CreateJobRun(migration);
    }

    private static void CreateContactNote(MigrationBuilder migration)
    {
        migration.CreateTable("contact_note", table => new
        {
            id = table.Column<Guid>(),
            at = table.Column<DateTime>(),
            contact_id = table.Column<Guid>(nullable: true),
            done_at = table.Column<DateTime>(nullable: true),
            follow_up_on = table.Column<DateOnly>(nullable: true),
            outcome = table.Column<string>(),
            participant_id = table.Column<Guid>(),
            staff_id = table.Column<Guid>(),
            text = table.Column<string>(),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_contact_note", row => row.id);
            table.ForeignKey("fk_contact_note_contact_id", row => row.contact_id, "contact", "id", onDelete: ReferentialAction.Cascade);
            table.ForeignKey("fk_contact_note_participant_id", row => row.participant_id, "participant", "id",
                onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("ix_contact_note_contact_id", "contact_note", "contact_id");
        migration.CreateIndex("ix_contact_note_participant_id", "contact_note", "participant_id");
    }

    private static void CreateJobRun(MigrationBuilder migration)
    {
        migration.CreateTable("job_run", table => new
        {
            id = table.Column<Guid>(),
            done = table.Column<int>(),
            ended_at = table.Column<DateTime>(nullable: true),
            error = table.Column<string>(nullable: true),
            job = table.Column<string>(),
            node = table.Column<string>(),
            started_at = table.Column<DateTime>(),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_job_run", row => row.id);
        });
        migration.CreateIndex("ix_job_run_job_started_at", "job_run", ["job", "started_at"]);
    }
}
