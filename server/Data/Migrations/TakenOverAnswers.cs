using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FormEngine.Server.Data.Migrations;

/// <summary>The answer log tells which answers were taken over from the round before.</summary>
[DbContext(typeof(FormEngineDb))]
[Migration("20261128_72_TakenOverAnswers")]
public sealed class TakenOverAnswers : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<bool>("taken_over", "answer_log_entry", defaultValue: false);
}
