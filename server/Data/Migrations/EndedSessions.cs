using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FormEngine.Server.Data.Migrations;

/// <summary>A session that somebody ended stays so, also where the clock is set back.</summary>
[DbContext(typeof(FormEngineDb))]
[Migration("20261128_50_EndedSessions")]
public sealed class EndedSessions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<DateTime>("ended_at", "session", nullable: true);
}
