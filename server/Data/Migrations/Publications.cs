using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FormEngine.Server.Data.Migrations;

/// <summary>What staff make public of a campaign's results.</summary>
[DbContext(typeof(FormEngineDb))]
[Migration("20261128_61_Publications")]
public sealed class Publications : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("publication", table => new
        {
            id = table.Column<Guid>(),
            agreed = table.Column<bool>(),
            campaign_id = table.Column<Guid>(),
            content = table.Column<string>(),
            corrects_id = table.Column<Guid>(nullable: true),
            number = table.Column<int>(),
            published_at = table.Column<DateTime>(nullable: true),
            response = table.Column<string>(nullable: true),
            revision = table.Column<int>(),
            slug = table.Column<string>(nullable: true),
            snapshot_id = table.Column<Guid>(nullable: true),
            staff_id = table.Column<Guid>(nullable: true),
            withdrawn_at = table.Column<DateTime>(nullable: true),
            withdrawn_because = table.Column<string>(nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_publication", row => row.id);
            table.ForeignKey("fk_publication_campaign_id", row => row.campaign_id, "campaign", "id",
                onDelete: ReferentialAction.Cascade);
            table.ForeignKey("fk_publication_corrects_id", row => row.corrects_id, "publication", "id",
                onDelete: ReferentialAction.Cascade);
            table.ForeignKey("fk_publication_snapshot_id", row => row.snapshot_id, "snapshot", "id",
                onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateIndex("ix_publication_campaign_id_number", "publication", ["campaign_id", "number"], unique: true);
        migrationBuilder.CreateIndex("ix_publication_corrects_id", "publication", "corrects_id");
        migrationBuilder.CreateIndex("ix_publication_slug", "publication", "slug", unique: true);
        migrationBuilder.CreateIndex("ix_publication_snapshot_id", "publication", "snapshot_id");
    }
}
