using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FormEngine.Server.Data.Migrations;

/// <summary>What imports did, so that they can be undone, and what people's own words in them mean.</summary>
[DbContext(typeof(FormEngineDb))]
[Migration("20261128_10UndoableImports")]
public sealed class UndoableImports : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("choices", "import_upload", nullable: true);
        CreateBatch(migrationBuilder);
        CreateChange(migrationBuilder);
        CreateWord(migrationBuilder);
    }

    private static void CreateBatch(MigrationBuilder migration) => migration.CreateTable("import_batch", table => new
    {
        id = table.Column<Guid>(),
        added = table.Column<int>(),
        at = table.Column<DateTime>(),
        changed = table.Column<int>(),
        kind = table.Column<string>(),
        staff_id = table.Column<Guid>(nullable: true),
        undone_at = table.Column<DateTime>(nullable: true),
    }, constraints: table =>
    {
        table.PrimaryKey("pk_import_batch", row => row.id);
    });

    private static void CreateChange(MigrationBuilder migration)
    {
        migration.CreateTable("imported_change", table => new
        {
            batch_id = table.Column<Guid>(),
            position = table.Column<int>(),
            after = table.Column<string>(nullable: true),
            before = table.Column<string>(nullable: true),
            contact_id = table.Column<Guid>(nullable: true),
            organisation_id = table.Column<Guid>(nullable: true),
            role = table.Column<string>(nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_imported_change", row => new { row.batch_id, row.position });
            table.ForeignKey("fk_imported_change_batch_id", row => row.batch_id, "import_batch", "id",
                onDelete: ReferentialAction.Cascade);
            table.ForeignKey("fk_imported_change_contact_id", row => row.contact_id, "contact", "id",
                onDelete: ReferentialAction.Cascade);
            table.ForeignKey("fk_imported_change_organisation_id", row => row.organisation_id, "organisation", "id",
                onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("ix_imported_change_contact_id", "imported_change", "contact_id");
        migration.CreateIndex("ix_imported_change_organisation_id", "imported_change", "organisation_id");
    }

    private static void CreateWord(MigrationBuilder migration) => migration.CreateTable("import_word", table => new
    {
        kind = table.Column<string>(),
        field = table.Column<string>(),
        word = table.Column<string>(),
        meaning = table.Column<string>(),
    }, constraints: table =>
    {
        table.PrimaryKey("pk_import_word", row => new { row.kind, row.field, row.word });
    });
}
