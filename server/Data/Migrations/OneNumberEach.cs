using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FormEngine.Server.Data.Migrations;

/// <summary>
/// Numbers of organisations in upper case. Of those that were told apart by case alone, the one written so already, else the
/// oldest, keeps the number; each other is kept under a number that says so, and the log tells of it. What rounds have frozen stays.
/// </summary>
[DbContext(typeof(FormEngineDb))]
[Migration(Name)]
public sealed class OneNumberEach : Migration
{
    public const string Name = "20261128_07_OneNumberEach";

    /// <summary>How the log calls a number that was changed so, its old and new one after it.</summary>
    public const string Renumbered = "organisation.renumbered";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""
            CREATE TEMPORARY TABLE renumbered AS
            SELECT id, number AS before, upper(number) || '-DOUBLE-' || place AS after
            FROM (
              SELECT id, number, row_number() OVER (
                PARTITION BY upper(number) ORDER BY CASE WHEN number = upper(number) THEN 0 ELSE 1 END, id) AS place
              FROM organisation) AS placed
            WHERE place > 1
            """);
        migrationBuilder.Sql($"""
            INSERT INTO audit_entry (id, at, action, subject, detail)
            SELECT id, CURRENT_TIMESTAMP, '{Renumbered}', lower(CAST(id AS text)), before || ' → ' || after FROM renumbered
            """);
        migrationBuilder.Sql("""
            UPDATE organisation SET number = (SELECT after FROM renumbered WHERE renumbered.id = organisation.id)
            WHERE id IN (SELECT id FROM renumbered)
            """);
        migrationBuilder.Sql("DROP TABLE renumbered");
        migrationBuilder.Sql("UPDATE organisation SET number = upper(number) WHERE number <> upper(number)");
    }
}
