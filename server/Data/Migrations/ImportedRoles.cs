using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FormEngine.Server.Data.Migrations;

/// <summary>Which import gave a role, so that undoing it leaves one that was given again by hand.</summary>
[DbContext(typeof(FormEngineDb))]
[Migration("20261128_52_ImportedRoles")]
public sealed class ImportedRoles : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<Guid>("import_id", "role_holder", nullable: true);
        migrationBuilder.Sql("""
            UPDATE role_holder SET import_id = (
                SELECT batch_id FROM imported_change
                JOIN import_batch ON import_batch.id = batch_id
                WHERE imported_change.organisation_id = role_holder.organisation_id
                    AND imported_change.contact_id = role_holder.contact_id AND imported_change.role = role_holder.role
                ORDER BY import_batch.at DESC LIMIT 1)
            """);
    }
}
