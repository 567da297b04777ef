using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FormEngine.Server.Data.Migrations;

/// <summary>
/// The first schema, written by hand without column types so that each database chooses its own. A test compares the
/// migrated schema with the model's.
/// </summary>
[DbContext(typeof(FormEngineDb))]
[Migration("20261122_Initial")]
public sealed partial class Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateSurveys(migrationBuilder);
        CreatePeople(migrationBuilder);
        CreateRounds(migrationBuilder);
        CreateAnswers(migrationBuilder);
        CreateAccess(migrationBuilder);
    }
}
