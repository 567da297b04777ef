using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FormEngine.Server.Data.Migrations;

/// <summary>Notes on questions among those who share a section, and the page that a colleague is asked about.</summary>
[DbContext(typeof(FormEngineDb))]
[Migration("20261128_76_QuestionNotes")]
public sealed class QuestionNotes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("page", "handover", nullable: true);
        migrationBuilder.CreateTable("question_note", table => new
        {
            id = table.Column<Guid>(),
            answers_id = table.Column<Guid>(nullable: true),
            at = table.Column<DateTime>(),
            campaign_id = table.Column<Guid>(),
            closed_at = table.Column<DateTime>(nullable: true),
            closed_by_id = table.Column<Guid>(nullable: true),
            contact_id = table.Column<Guid>(),
            entry = table.Column<int>(),
            form_version_id = table.Column<Guid>(),
            participant_id = table.Column<Guid>(),
            question = table.Column<string>(),
            section = table.Column<string>(),
            text = table.Column<string>(),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_question_note", row => row.id);
            table.ForeignKey("fk_question_note_answers_id", row => row.answers_id, "question_note", "id",
                onDelete: ReferentialAction.Cascade);
            table.ForeignKey("fk_question_note_campaign_id", row => row.campaign_id, "campaign", "id",
                onDelete: ReferentialAction.Cascade);
            table.ForeignKey("fk_question_note_closed_by_id", row => row.closed_by_id, "contact", "id",
                onDelete: ReferentialAction.Cascade);
            table.ForeignKey("fk_question_note_contact_id", row => row.contact_id, "contact", "id", onDelete: ReferentialAction.Cascade);
            table.ForeignKey("fk_question_note_form_version_id", row => row.form_version_id, "form_version", "id",
                onDelete: ReferentialAction.Restrict);
            table.ForeignKey("fk_question_note_participant_id", row => row.participant_id, "participant", "id",
                onDelete: ReferentialAction.Cascade);
        });
        foreach (var column in new[] { "answers_id", "campaign_id", "closed_by_id", "contact_id", "form_version_id" })
            migrationBuilder.CreateIndex($"ix_question_note_{column}", "question_note", column);
        migrationBuilder.CreateIndex("ix_question_note_participant_id_section_entry_question", "question_note",
            ["participant_id", "section", "entry", "question"]);
    }
}
