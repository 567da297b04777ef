using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FormEngine.Server.Data.Migrations;

/// <summary>Organisations that merged, split or ended.</summary>
[DbContext(typeof(FormEngineDb))]
[Migration("20261128_71_Successions")]
public sealed class Successions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("succession", table => new
        {
            id = table.Column<Guid>(),
            date = table.Column<DateOnly>(),
            from_id = table.Column<Guid>(),
            to_id = table.Column<Guid>(nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_succession", row => row.id);
            table.ForeignKey("fk_succession_from_id", row => row.from_id, "organisation", "id", onDelete: ReferentialAction.Restrict);
            table.ForeignKey("fk_succession_to_id", row => row.to_id, "organisation", "id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("ix_succession_from_id_to_id", "succession", ["from_id", "to_id"], unique: true);
        migrationBuilder.CreateIndex("ix_succession_to_id", "succession", "to_id");
    }
}
