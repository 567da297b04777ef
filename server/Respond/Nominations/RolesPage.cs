using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Respond.Nominations;

/// <summary>The roles that lack somebody, in the organisations a contact speaks for.</summary>
public sealed record RolesPage(AccessLink Link, string Title, IReadOnlyDictionary<Guid, string> Organisations, IReadOnlyList<RoleRow> Rows)
{
    public Contact Speaker => Link.Contact!;

    /// <summary>What was typed, by the rows' keys.</summary>
    public Dictionary<string, RoleInput> Input { get; init; } = [];

    public RoleReport Report { get; init; } = new([], []);

    public RoleInput Typed(RoleRow row) => Input.GetValueOrDefault(row.Key) ?? new RoleInput();
}

/// <summary>One role of one organisation.</summary>
public sealed record RoleRow(Guid ParticipantId, string Organisation, string Role, string Title, string? Description,
    IReadOnlyList<string> Sections)
{
    /// <summary>Names the row in the form, whatever other rows there are.</summary>
    public string Key => KeyOf(ParticipantId, Role);

    public static string KeyOf(Guid participantId, string role) => $"{participantId:N}.{role}";
}

/// <summary>What was done, and what was not because things had changed while the page stood open.</summary>
public sealed record RoleReport(IReadOnlyList<string> Done, IReadOnlyList<string> NotDone);
