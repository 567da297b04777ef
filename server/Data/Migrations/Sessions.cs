using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FormEngine.Server.Data.Migrations;

/// <summary>Sign-ins that can be ended on the server.</summary>
[DbContext(typeof(FormEngineDb))]
[Migration("20261128_02Sessions")]
public sealed class Sessions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("session", table => new
        {
            id = table.Column<Guid>(),
            begun_at = table.Column<DateTime>(),
            browser = table.Column<string>(nullable: true),
            ends_at = table.Column<DateTime>(),
            link_id = table.Column<Guid>(nullable: true),
            staff_id = table.Column<Guid>(nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_session", row => row.id);
            table.ForeignKey("fk_session_link_id", row => row.link_id, "access_link", "id", onDelete: ReferentialAction.Cascade);
            table.ForeignKey("fk_session_staff_id", row => row.staff_id, "staff", "id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateIndex("ix_session_link_id", "session", "link_id");
        migrationBuilder.CreateIndex("ix_session_staff_id", "session", "staff_id");
    }
}
