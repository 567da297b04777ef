using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FormEngine.Server.Data.Migrations;

/// <summary>How far work has come stands with the queue now. In SQL, so that the embedded database need not rewrite the table.</summary>
[DbContext(typeof(FormEngineDb))]
[Migration("20261128_WorkProgressMoved")]
public sealed class WorkProgressMoved : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("ALTER TABLE work DROP COLUMN done");
        migrationBuilder.Sql("ALTER TABLE work DROP COLUMN total");
    }
}
