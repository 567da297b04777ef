using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FormEngine.Server.Data.Migrations;

/// <summary>An uploaded file is read once, in the background, and kept as its rows.</summary>
[DbContext(typeof(FormEngineDb))]
[Migration("20261128_06ReadUploads")]
public sealed class ReadUploads : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<byte[]>("rows", "import_upload", nullable: true);
}
