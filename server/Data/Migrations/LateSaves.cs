using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FormEngine.Server.Data.Migrations;

/// <summary>A save that arrives after a newer one of the same rendering is told from it.</summary>
[DbContext(typeof(FormEngineDb))]
[Migration("20261128_51_LateSaves")]
public sealed class LateSaves : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>("saves", "section_response", nullable: true);
}
