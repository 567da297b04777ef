using Microsoft.EntityFrameworkCore.Migrations;

namespace FormEngine.Server.Data.Migrations;

/// <summary>The mails by which staff set their passwords.</summary>
public sealed partial class RunningARound
{
    private static void CreateAccountMail(MigrationBuilder migration)
    {
        migration.CreateTable("account_mail", table => new
        {
            id = table.Column<Guid>(),
            asked_at = table.Column<DateTime>(),
            attempts = table.Column<int>(),
            error = table.Column<string>(nullable: true),
            kind = table.Column<string>(),
            language = table.Column<string>(),
            next_try_at = table.Column<DateTime>(nullable: true),
            sent_at = table.Column<DateTime>(nullable: true),
            staff_id = table.Column<Guid>(),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_account_mail", row => row.id);
            table.ForeignKey("fk_account_mail_staff_id", row => row.staff_id, "staff", "id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("ix_account_mail_next_try_at", "account_mail", "next_try_at");
        migration.CreateIndex("ix_account_mail_staff_id_kind_asked_at", "account_mail", ["staff_id", "kind", "asked_at"], unique: true);
    }
}
