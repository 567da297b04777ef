using Microsoft.EntityFrameworkCore.Migrations;

namespace FormEngine.Server.Data.Migrations;

/// <summary>Answers and their history.</summary>
public sealed partial class Initial
{
    private static void CreateAnswers(MigrationBuilder migration)
    {
        CreateSectionResponse(migration);
        CreateAnswerLogEntry(migration);
    }

    private static void CreateSectionResponse(MigrationBuilder migration)
    {
        migration.CreateTable("section_response", table => new
        {
            id = table.Column<Guid>(),
            answers = table.Column<string>(),
            completed_at = table.Column<DateTime>(nullable: true),
            completed_on = table.Column<DateOnly>(nullable: true),
            entry = table.Column<int>(),
            form_version_id = table.Column<Guid>(),
            participant_id = table.Column<Guid>(),
            revision = table.Column<int>(),
            section = table.Column<string>(),
            started_at = table.Column<DateTime>(),
            status = table.Column<string>(),
            updated_at = table.Column<DateTime>(),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_section_response", row => row.id);
            table.ForeignKey("fk_section_response_form_version_id", row => row.form_version_id, "form_version", "id",
                onDelete: ReferentialAction.Restrict);
            table.ForeignKey("fk_section_response_participant_id", row => row.participant_id, "participant", "id",
                onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("ix_section_response_form_version_id", "section_response", "form_version_id");
        migration.CreateIndex("ix_section_response_participant_id_section_entry", "section_response",
            ["participant_id", "section", "entry"], unique: true);
    }

    private static void CreateAnswerLogEntry(MigrationBuilder migration)
    {
        migration.CreateTable("answer_log_entry", table => new
        {
            response_id = table.Column<Guid>(),
            revision = table.Column<int>(),
            question = table.Column<string>(),
            at = table.Column<DateTime>(),
            contact_id = table.Column<Guid>(nullable: true),
            render_id = table.Column<Guid>(nullable: true),
            staff_id = table.Column<Guid>(nullable: true),
            value = table.Column<string>(nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_answer_log_entry", row => new { row.response_id, row.revision, row.question });
            table.ForeignKey("fk_answer_log_entry_response_id", row => row.response_id, "section_response", "id",
                onDelete: ReferentialAction.Cascade);
        });
    }
}
