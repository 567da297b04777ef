using Microsoft.EntityFrameworkCore.Migrations;

namespace FormEngine.Server.Data.Migrations;

/// <summary>Organisations, contacts, the roles they hold, and files about to be imported.</summary>
public sealed partial class Initial
{
    private static void CreatePeople(MigrationBuilder migration)
    {
        CreateOrganisation(migration);
        CreateContact(migration);
        CreateRoleHolder(migration);
        CreateImportUpload(migration);
    }

    private static void CreateOrganisation(MigrationBuilder migration)
    {
        migration.CreateTable("organisation", table => new
        {
            id = table.Column<Guid>(),
            attributes = table.Column<string>(),
            name = table.Column<string>(),
            number = table.Column<string>(),
            org_number = table.Column<string>(nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_organisation", row => row.id);
        });
        migration.CreateIndex("ix_organisation_number", "organisation", "number", unique: true);
    }

    private static void CreateContact(MigrationBuilder migration)
    {
        migration.CreateTable("contact", table => new
        {
            id = table.Column<Guid>(),
            bounced_at = table.Column<DateTime>(nullable: true),
            email = table.Column<string>(),
            language = table.Column<string>(),
            name = table.Column<string>(),
            opted_out_at = table.Column<DateTime>(nullable: true),
            phone = table.Column<string>(nullable: true),
            postbox = table.Column<bool>(),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_contact", row => row.id);
        });
        migration.CreateIndex("ix_contact_email", "contact", "email", unique: true);
    }

    private static void CreateRoleHolder(MigrationBuilder migration)
    {
        migration.CreateTable("role_holder", table => new
        {
            organisation_id = table.Column<Guid>(),
            role = table.Column<string>(),
            contact_id = table.Column<Guid>(),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_role_holder", row => new { row.organisation_id, row.role, row.contact_id });
            table.ForeignKey("fk_role_holder_contact_id", row => row.contact_id, "contact", "id", onDelete: ReferentialAction.Cascade);
            table.ForeignKey("fk_role_holder_organisation_id", row => row.organisation_id, "organisation", "id",
                onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("ix_role_holder_contact_id", "role_holder", "contact_id");
    }

    private static void CreateImportUpload(MigrationBuilder migration)
    {
        migration.CreateTable("import_upload", table => new
        {
            id = table.Column<Guid>(),
            content = table.Column<byte[]>(),
            created_at = table.Column<DateTime>(),
            file_name = table.Column<string>(),
            kind = table.Column<string>(),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_import_upload", row => row.id);
        });
    }
}
