using Microsoft.EntityFrameworkCore.Migrations;

namespace FormEngine.Server.Data.Migrations;

/// <summary>Reminder plans, their steps and the texts staff wrote.</summary>
public sealed partial class RunningARound
{
    private static void CreateReminding(MigrationBuilder migration)
    {
        CreateReminderPlan(migration);
        CreateReminderStep(migration);
        CreateLetterText(migration);
    }

    private static void CreateReminderPlan(MigrationBuilder migration)
    {
        migration.CreateTable("reminder_plan", table => new
        {
            campaign_id = table.Column<Guid>(),
            ceiling = table.Column<int>(),
            paused_at = table.Column<DateTime>(nullable: true),
            planned_through = table.Column<DateOnly>(),
            quiet_from = table.Column<TimeOnly>(),
            quiet_until = table.Column<TimeOnly>(),
            send_at = table.Column<TimeOnly>(),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_reminder_plan", row => row.campaign_id);
            table.ForeignKey("fk_reminder_plan_campaign_id", row => row.campaign_id, "campaign", "id", onDelete: ReferentialAction.Cascade);
        });
    }

    private static void CreateReminderStep(MigrationBuilder migration)
    {
        migration.CreateTable("reminder_step", table => new
        {
            id = table.Column<Guid>(),
            anchor = table.Column<string>(),
            audience = table.Column<string>(),
            campaign_id = table.Column<Guid>(),
            recipients = table.Column<string>(),
            released_at = table.Column<DateTime>(nullable: true),
            sent_by_hand_at = table.Column<DateTime>(nullable: true),
            working_days = table.Column<int>(),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_reminder_step", row => row.id);
            table.ForeignKey("fk_reminder_step_campaign_id", row => row.campaign_id, "campaign", "id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("ix_reminder_step_campaign_id", "reminder_step", "campaign_id");
    }

    private static void CreateLetterText(MigrationBuilder migration)
    {
        migration.CreateTable("letter_text", table => new
        {
            campaign_id = table.Column<Guid>(),
            letter = table.Column<string>(),
            language = table.Column<string>(),
            body = table.Column<string>(),
            subject = table.Column<string>(),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_letter_text", row => new { row.campaign_id, row.letter, row.language });
            table.ForeignKey("fk_letter_text_campaign_id", row => row.campaign_id, "campaign", "id", onDelete: ReferentialAction.Cascade);
        });
    }
}
