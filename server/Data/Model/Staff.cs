using Microsoft.AspNetCore.Identity;

namespace FormEngine.Server.Data.Model;

/// <summary>A member of staff who signs in with e-mail and password.</summary>
public sealed class Staff : IdentityUser<Guid>
{
    public Staff() => Id = Guid.CreateVersion7();

    public required string Name { get; set; }

    public StaffRole Role { get; set; }

    /// <summary>When the account was closed; its history stays.</summary>
    public DateTime? ClosedAt { get; set; }
}

/// <summary>Designers write questionnaires, staff run campaigns, admins do both and manage accounts.</summary>
public enum StaffRole
{
    Designer,
    Staff,
    Admin,
}
