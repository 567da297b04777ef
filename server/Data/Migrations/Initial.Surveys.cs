using Microsoft.EntityFrameworkCore.Migrations;

namespace FormEngine.Server.Data.Migrations;

/// <summary>Forms and surveys, as published.</summary>
public sealed partial class Initial
{
    private static void CreateSurveys(MigrationBuilder migration)
    {
        CreateFormVersion(migration);
        CreateSurveyVersion(migration);
        CreateSurveyVersionForm(migration);
    }

    private static void CreateFormVersion(MigrationBuilder migration)
    {
        migration.CreateTable("form_version", table => new
        {
            id = table.Column<Guid>(),
            document = table.Column<string>(),
            form = table.Column<string>(),
            hash = table.Column<string>(),
            label = table.Column<string>(),
            published_at = table.Column<DateTime>(),
            survey = table.Column<string>(),
            translations = table.Column<string>(),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_form_version", row => row.id);
        });
        migration.CreateIndex("ix_form_version_survey_form_label", "form_version", ["survey", "form", "label"], unique: true);
    }

    private static void CreateSurveyVersion(MigrationBuilder migration)
    {
        migration.CreateTable("survey_version", table => new
        {
            id = table.Column<Guid>(),
            document = table.Column<string>(),
            hash = table.Column<string>(),
            label = table.Column<string>(),
            published_at = table.Column<DateTime>(),
            survey = table.Column<string>(),
            translations = table.Column<string>(),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_survey_version", row => row.id);
        });
        migration.CreateIndex("ix_survey_version_survey_label", "survey_version", ["survey", "label"], unique: true);
    }

    private static void CreateSurveyVersionForm(MigrationBuilder migration)
    {
        migration.CreateTable("survey_version_form", table => new
        {
            survey_version_id = table.Column<Guid>(),
            form = table.Column<string>(),
            form_version_id = table.Column<Guid>(),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_survey_version_form", row => new { row.survey_version_id, row.form });
            table.ForeignKey("fk_survey_version_form_form_version_id", row => row.form_version_id, "form_version", "id",
                onDelete: ReferentialAction.Restrict);
            table.ForeignKey("fk_survey_version_form_survey_version_id", row => row.survey_version_id, "survey_version", "id",
                onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("ix_survey_version_form_form_version_id", "survey_version_form", "form_version_id");
    }
}
