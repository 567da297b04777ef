using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FormEngine.Server.Data.Migrations;

/// <summary>The scored answers of a campaign as of one moment, and its figures.</summary>
[DbContext(typeof(FormEngineDb))]
[Migration("20261128_60_Snapshots")]
public sealed class Snapshots : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("snapshot", table => new
        {
            id = table.Column<Guid>(),
            answered = table.Column<int>(),
            answers = table.Column<byte[]>(),
            campaign_id = table.Column<Guid>(),
            hash = table.Column<string>(),
            reason = table.Column<string>(),
            shown = table.Column<int>(nullable: true),
            survey_version_id = table.Column<Guid>(),
            tables = table.Column<byte[]>(),
            taken_at = table.Column<DateTime>(),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_snapshot", row => row.id);
            table.ForeignKey("fk_snapshot_campaign_id", row => row.campaign_id, "campaign", "id", onDelete: ReferentialAction.Cascade);
            table.ForeignKey("fk_snapshot_survey_version_id", row => row.survey_version_id, "survey_version", "id",
                onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("ix_snapshot_campaign_id_shown", "snapshot", ["campaign_id", "shown"], unique: true);
        migrationBuilder.CreateIndex("ix_snapshot_survey_version_id", "snapshot", "survey_version_id");
    }
}
