using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FormEngine.Server.Data.Migrations;

/// <summary>Read-only links to scorecards.</summary>
[DbContext(typeof(FormEngineDb))]
[Migration("20261128_62_ScorecardLinks")]
public sealed class ScorecardLinks : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("scorecard_link", table => new
        {
            id = table.Column<Guid>(),
            areas = table.Column<string>(),
            campaign_id = table.Column<Guid>(),
            contact_id = table.Column<Guid>(),
            created_at = table.Column<DateTime>(),
            name = table.Column<string>(),
            participant_id = table.Column<Guid>(),
            revoked_at = table.Column<DateTime>(nullable: true),
            shows_answers = table.Column<bool>(),
            until = table.Column<DateOnly>(),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_scorecard_link", row => row.id);
            table.ForeignKey("fk_scorecard_link_campaign_id", row => row.campaign_id, "campaign", "id",
                onDelete: ReferentialAction.Cascade);
            table.ForeignKey("fk_scorecard_link_contact_id", row => row.contact_id, "contact", "id", onDelete: ReferentialAction.Cascade);
            table.ForeignKey("fk_scorecard_link_participant_id", row => row.participant_id, "participant", "id",
                onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateIndex("ix_scorecard_link_campaign_id", "scorecard_link", "campaign_id");
        migrationBuilder.CreateIndex("ix_scorecard_link_contact_id", "scorecard_link", "contact_id");
        migrationBuilder.CreateIndex("ix_scorecard_link_participant_id", "scorecard_link", "participant_id");
    }
}
