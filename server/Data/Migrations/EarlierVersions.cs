using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FormEngine.Server.Data.Migrations;

/// <summary>Earlier versions of a survey may come after what is asked now.</summary>
[DbContext(typeof(FormEngineDb))]
[Migration("20261128_53_EarlierVersions")]
public sealed class EarlierVersions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<bool>("is_earlier", "survey_version", defaultValue: false);
}
