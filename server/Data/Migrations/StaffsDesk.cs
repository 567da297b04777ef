using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FormEngine.Server.Data.Migrations;

/// <summary>Filters saved under a name, who of staff calls whom, and calls that are corrected or withdrawn.</summary>
[DbContext(typeof(FormEngineDb))]
[Migration("20261128_74StaffsDesk")]
public sealed class StaffsDesk : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<DateTime>("withdrawn_at", "contact_note", nullable: true);
        migrationBuilder.AddColumn<Guid>("withdrawn_by_id", "contact_note", nullable: true);
        migrationBuilder.AddColumn<Guid>("correction_id", "contact_note", nullable: true);
        migrationBuilder.AddColumn<Guid>("caller_id", "participant", nullable: true);
        migrationBuilder.CreateTable("saved_filter", table => new
        {
            id = table.Column<Guid>(),
            at = table.Column<DateTime>(),
            campaign_id = table.Column<Guid>(),
            name = table.Column<string>(),
            query = table.Column<string>(),
            staff_id = table.Column<Guid>(),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_saved_filter", row => row.id);
            table.ForeignKey("fk_saved_filter_campaign_id", row => row.campaign_id, "campaign", "id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateIndex("ix_saved_filter_campaign_id_name", "saved_filter", ["campaign_id", "name"], unique: true);
    }
}
