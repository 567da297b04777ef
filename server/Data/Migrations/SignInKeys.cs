using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace FormEngine.Server.Data.Migrations;

/// <summary>The keys that protect cookies move to the table of the framework's own store, so nobody is signed out.</summary>
[DbContext(typeof(FormEngineDb))]
[Migration("20261128_SignInKeys")]
public sealed class SignInKeys : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("data_protection_key", table => new
        {
            id = table.Column<int>().Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
            friendly_name = table.Column<string>(nullable: true),
            xml = table.Column<string>(nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_data_protection_key", row => row.id);
        });
        migrationBuilder.Sql("INSERT INTO data_protection_key (friendly_name, xml) SELECT name, xml FROM sign_in_key ORDER BY id");
        migrationBuilder.DropTable("sign_in_key");
    }
}
