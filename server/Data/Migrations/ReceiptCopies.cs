using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FormEngine.Server.Data.Migrations;

/// <summary>A mail may give a copy of some answers.</summary>
[DbContext(typeof(FormEngineDb))]
[Migration("20261128_73_ReceiptCopies")]
public sealed class ReceiptCopies : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<Guid>("response_id", "mail", nullable: true);
}
