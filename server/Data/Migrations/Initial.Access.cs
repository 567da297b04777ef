using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace FormEngine.Server.Data.Migrations;

/// <summary>Staff accounts, the audit log and sign-in keys.</summary>
public sealed partial class Initial
{
    private static void CreateAccess(MigrationBuilder migration)
    {
        CreateStaff(migration);
        CreateStaffClaim(migration);
        CreateStaffLogin(migration);
        CreateStaffToken(migration);
        CreateAuditEntry(migration);
        CreateSignInKey(migration);
    }

    private static void CreateStaff(MigrationBuilder migration)
    {
        migration.CreateTable("staff", table => new
        {
            id = table.Column<Guid>(),
            access_failed_count = table.Column<int>(),
            concurrency_stamp = table.Column<string>(nullable: true),
            email = table.Column<string>(maxLength: 256, nullable: true),
            email_confirmed = table.Column<bool>(),
            lockout_enabled = table.Column<bool>(),
            lockout_end = table.Column<DateTimeOffset>(nullable: true),
            name = table.Column<string>(),
            normalized_email = table.Column<string>(maxLength: 256, nullable: true),
            normalized_user_name = table.Column<string>(maxLength: 256, nullable: true),
            password_hash = table.Column<string>(nullable: true),
            phone_number = table.Column<string>(nullable: true),
            phone_number_confirmed = table.Column<bool>(),
            role = table.Column<string>(),
            security_stamp = table.Column<string>(nullable: true),
            two_factor_enabled = table.Column<bool>(),
            user_name = table.Column<string>(maxLength: 256, nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_staff", row => row.id);
        });
        migration.CreateIndex("ix_staff_normalized_email", "staff", "normalized_email");
        migration.CreateIndex("ix_staff_normalized_user_name", "staff", "normalized_user_name", unique: true);
    }

    private static void CreateStaffClaim(MigrationBuilder migration)
    {
        migration.CreateTable("staff_claim", table => new
        {
            id = table.Column<int>().Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
            claim_type = table.Column<string>(nullable: true),
            claim_value = table.Column<string>(nullable: true),
            user_id = table.Column<Guid>(),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_staff_claim", row => row.id);
            table.ForeignKey("fk_staff_claim_user_id", row => row.user_id, "staff", "id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("ix_staff_claim_user_id", "staff_claim", "user_id");
    }

    private static void CreateStaffLogin(MigrationBuilder migration)
    {
        migration.CreateTable("staff_login", table => new
        {
            login_provider = table.Column<string>(),
            provider_key = table.Column<string>(),
            provider_display_name = table.Column<string>(nullable: true),
            user_id = table.Column<Guid>(),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_staff_login", row => new { row.login_provider, row.provider_key });
            table.ForeignKey("fk_staff_login_user_id", row => row.user_id, "staff", "id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("ix_staff_login_user_id", "staff_login", "user_id");
    }

    private static void CreateStaffToken(MigrationBuilder migration)
    {
        migration.CreateTable("staff_token", table => new
        {
            user_id = table.Column<Guid>(),
            login_provider = table.Column<string>(),
            name = table.Column<string>(),
            value = table.Column<string>(nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_staff_token", row => new { row.user_id, row.login_provider, row.name });
            table.ForeignKey("fk_staff_token_user_id", row => row.user_id, "staff", "id", onDelete: ReferentialAction.Cascade);
        });
    }

    private static void CreateAuditEntry(MigrationBuilder migration)
    {
        migration.CreateTable("audit_entry", table => new
        {
            id = table.Column<Guid>(),
            action = table.Column<string>(),
            at = table.Column<DateTime>(),
            contact_id = table.Column<Guid>(nullable: true),
            detail = table.Column<string>(nullable: true),
            staff_id = table.Column<Guid>(nullable: true),
            subject = table.Column<string>(nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_audit_entry", row => row.id);
        });
        migration.CreateIndex("ix_audit_entry_at", "audit_entry", "at");
    }

    private static void CreateSignInKey(MigrationBuilder migration)
    {
        migration.CreateTable("sign_in_key", table => new
        {
            id = table.Column<Guid>(),
            name = table.Column<string>(),
            xml = table.Column<string>(),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_sign_in_key", row => row.id);
        });
        migration.CreateIndex("ix_sign_in_key_name", "sign_in_key", "name", unique: true);
    }
}
