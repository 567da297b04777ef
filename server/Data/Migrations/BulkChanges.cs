using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FormEngine.Server.Data.Migrations;

/// <summary>What staff did to many participants at once, so that it can be undone as a whole.</summary>
[DbContext(typeof(FormEngineDb))]
[Migration("20261128_75BulkChanges")]
public sealed class BulkChanges : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("bulk_change", table => new
        {
            id = table.Column<Guid>(),
            at = table.Column<DateTime>(),
            before = table.Column<string>(),
            campaign_id = table.Column<Guid>(),
            kind = table.Column<string>(),
            section = table.Column<string>(nullable: true),
            staff_id = table.Column<Guid>(),
            undone_at = table.Column<DateTime>(nullable: true),
            until = table.Column<DateTime>(nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_bulk_change", row => row.id);
            table.ForeignKey("fk_bulk_change_campaign_id", row => row.campaign_id, "campaign", "id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateIndex("ix_bulk_change_campaign_id", "bulk_change", "campaign_id");
    }
}
