using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FormEngine.Server.Data.Migrations;

/// <summary>Which keys outside the database belong to it.</summary>
[DbContext(typeof(FormEngineDb))]
[Migration("20261128_03KeyFingerprints")]
public sealed class KeyFingerprints : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable("key_fingerprint", table => new
    {
        name = table.Column<string>(nullable: false),
        fingerprint = table.Column<string>(nullable: false),
    }, constraints: table =>
    {
        table.PrimaryKey("pk_key_fingerprint", row => row.name);
    });
}
