using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FormEngine.Server.Data.Migrations;

/// <summary>A reminder by hand to a selection of one section is about that section.</summary>
[DbContext(typeof(FormEngineDb))]
[Migration("20261128_20_ReminderSection")]
public sealed class ReminderSection : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>("section", "reminder_step", nullable: true);
}
