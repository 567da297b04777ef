using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FormEngine.Server.Data.Migrations;

/// <summary>What the second half needs.</summary>
[DbContext(typeof(FormEngineDb))]
[Migration("20261128_SecondHalf")]
public sealed partial class SecondHalf : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateJobTurn(migrationBuilder);
        CreateWork(migrationBuilder);
        DropQuartz(migrationBuilder);
    }
}
