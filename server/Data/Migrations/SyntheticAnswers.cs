using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FormEngine.Server.Data.Migrations;

/// <summary>A round says whether answers that somebody made up were imported into it.</summary>
[DbContext(typeof(FormEngineDb))]
[Migration("20261128_53b_SyntheticAnswers")]
public sealed class SyntheticAnswers : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<bool>("synthetic", "campaign", defaultValue: false);
}
