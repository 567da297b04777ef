using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FormEngine.Server.Data.Migrations;

/// <summary>What it takes to run a round: nominations, handovers, declines, reminder plans, the call log, job runs.</summary>
[DbContext(typeof(FormEngineDb))]
[Migration("20261123_RunningARound")]
public sealed partial class RunningARound : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        AddColumns(migrationBuilder);
        CreateAssigning(migrationBuilder);
        CreateReminding(migrationBuilder);
        CreateFollowing(migrationBuilder);
        RemakeMail(migrationBuilder);
        CreateAccountMail(migrationBuilder);
    }

    private static void AddColumns(MigrationBuilder migration)
    {
        migration.AddColumn<string>("origin", "assignment", defaultValue: "Role");
        migration.AddColumn<string>("reason", "audit_entry", nullable: true);
        migration.AddColumn<Guid>("previous_id", "campaign", nullable: true);
        migration.AddColumn<DateTime>("erased_at", "campaign", nullable: true);
        migration.AddColumn<DateTime>("erased_at", "contact", nullable: true);
        migration.AddColumn<DateTime>("excluded_at", "participant", nullable: true);
        migration.AddColumn<DateTime>("closed_at", "staff", nullable: true);
    }
}
