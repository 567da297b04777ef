using Microsoft.EntityFrameworkCore.Migrations;

namespace FormEngine.Server.Data.Migrations;

/// <summary>Handing over, nominating and declining sections.</summary>
public sealed partial class RunningARound
{
    private static void CreateAssigning(MigrationBuilder migration)
    {
        CreateHandover(migration);
        CreateNomination(migration);
        CreateDecline(migration);
    }

    private static void CreateHandover(MigrationBuilder migration)
    {
        migration.CreateTable("handover", table => new
        {
            id = table.Column<Guid>(),
            closed_at = table.Column<DateTime>(nullable: true),
            created_at = table.Column<DateTime>(),
            from_contact_id = table.Column<Guid>(),
            kind = table.Column<string>(),
            message = table.Column<string>(nullable: true),
            outcome = table.Column<string>(nullable: true),
            participant_id = table.Column<Guid>(),
            reply = table.Column<string>(nullable: true),
            section = table.Column<string>(),
            to_contact_id = table.Column<Guid>(),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_handover", row => row.id);
            table.ForeignKey("fk_handover_from_contact_id", row => row.from_contact_id, "contact", "id",
                onDelete: ReferentialAction.Cascade);
            table.ForeignKey("fk_handover_to_contact_id", row => row.to_contact_id, "contact", "id", onDelete: ReferentialAction.Cascade);
            table.ForeignKey("fk_handover_participant_id", row => row.participant_id, "participant", "id",
                onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("ix_handover_from_contact_id", "handover", "from_contact_id");
        migration.CreateIndex("ix_handover_to_contact_id", "handover", "to_contact_id");
        migration.CreateIndex("ix_handover_participant_id_section", "handover", ["participant_id", "section"], unique: true,
            filter: "kind = 'Owner' AND outcome IS NULL");
    }

    private static void CreateNomination(MigrationBuilder migration)
    {
        migration.CreateTable("nomination", table => new
        {
            id = table.Column<Guid>(),
            at = table.Column<DateTime>(),
            by_contact_id = table.Column<Guid>(nullable: true),
            nominee_id = table.Column<Guid>(nullable: true),
            outcome = table.Column<string>(),
            participant_id = table.Column<Guid>(),
            reason = table.Column<string>(nullable: true),
            role = table.Column<string>(),
            staff_id = table.Column<Guid>(nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_nomination", row => row.id);
            table.ForeignKey("fk_nomination_by_contact_id", row => row.by_contact_id, "contact", "id", onDelete: ReferentialAction.Cascade);
            table.ForeignKey("fk_nomination_nominee_id", row => row.nominee_id, "contact", "id", onDelete: ReferentialAction.Cascade);
            table.ForeignKey("fk_nomination_participant_id", row => row.participant_id, "participant", "id",
                onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("ix_nomination_by_contact_id", "nomination", "by_contact_id");
        migration.CreateIndex("ix_nomination_nominee_id", "nomination", "nominee_id");
        migration.CreateIndex("ix_nomination_participant_id_role", "nomination", ["participant_id", "role"]);
    }

    private static void CreateDecline(MigrationBuilder migration)
    {
        migration.CreateTable("decline", table => new
        {
            id = table.Column<Guid>(),
            at = table.Column<DateTime>(),
            contact_id = table.Column<Guid>(nullable: true),
            participant_id = table.Column<Guid>(),
            reason = table.Column<string>(),
            section = table.Column<string>(),
            staff_id = table.Column<Guid>(nullable: true),
            withdrawn_at = table.Column<DateTime>(nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_decline", row => row.id);
            table.ForeignKey("fk_decline_contact_id", row => row.contact_id, "contact", "id", onDelete: ReferentialAction.Cascade);
            table.ForeignKey("fk_decline_participant_id", row => row.participant_id, "participant", "id",
                onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("ix_decline_contact_id", "decline", "contact_id");
        migration.CreateIndex("ix_decline_participant_id_section", "decline", ["participant_id", "section"], unique: true,
            filter: "withdrawn_at IS NULL");
    }
}
