using Microsoft.EntityFrameworkCore.Migrations;

namespace FormEngine.Server.Data.Migrations;

/// <summary>When recurring jobs are due, and the long work that was asked for.</summary>
public sealed partial class SecondHalf
{
    /// <summary>The tables of the scheduler there was, which made them itself; those that refer to others come first.</summary>
    private static readonly string[] Quartz =
    [
        "blob_triggers", "cron_triggers", "simple_triggers", "simprop_triggers", "triggers", "job_details", "calendars", "fired_triggers",
        "paused_trigger_grps", "paused_job_grps", "scheduler_state", "locks", "execution_history", "misfire_history", "job_status",
    ];

    private static void CreateJobTurn(MigrationBuilder migration)
    {
        migration.CreateTable("job_turn", table => new
        {
            job = table.Column<string>(),
            due = table.Column<DateTime>(),
            waiting = table.Column<bool>(),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_job_turn", row => row.job);
        });
    }

    private static void CreateWork(MigrationBuilder migration)
    {
        migration.CreateTable("work", table => new
        {
            id = table.Column<Guid>(),
            asked_at = table.Column<DateTime>(),
            attempts = table.Column<int>(),
            begun_at = table.Column<DateTime>(nullable: true),
            done = table.Column<int>(),
            ended_at = table.Column<DateTime>(nullable: true),
            error = table.Column<string>(nullable: true),
            input = table.Column<string>(),
            kind = table.Column<string>(),
            language = table.Column<string>(),
            node = table.Column<string>(nullable: true),
            result = table.Column<string>(nullable: true),
            staff_id = table.Column<Guid>(nullable: true),
            subject = table.Column<string>(),
            total = table.Column<int>(),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_work", row => row.id);
        });
        migration.CreateIndex("ix_work_kind_subject", "work", ["kind", "subject"], unique: true, filter: "ended_at IS NULL");
        migration.CreateIndex("ix_work_asked_at", "work", "asked_at");
    }

    private static void DropQuartz(MigrationBuilder migration)
    {
        foreach (var table in Quartz)
            migration.Sql($"DROP TABLE IF EXISTS qrtz_{table}");
    }
}
