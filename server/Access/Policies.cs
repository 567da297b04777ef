using FormEngine.Server.Data.Model;
using Microsoft.AspNetCore.Authorization;

namespace FormEngine.Server.Access;

/// <summary>Who may do what. Every controller names one of these.</summary>
public static class Policies
{
    /// <summary>Any signed-in member of staff.</summary>
    public const string Staff = "Staff";

    /// <summary>Write and publish questionnaires.</summary>
    public const string Design = "Design";

    /// <summary>Run campaigns: contacts, invitations, tracking.</summary>
    public const string Run = "Run";

    /// <summary>Manage staff accounts.</summary>
    public const string Admin = "Admin";

    /// <summary>Answer by a personal link.</summary>
    public const string Respond = "Respond";

    internal static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(Staff, policy => policy.RequireStaff());
        options.AddPolicy(Design, policy => policy.RequireStaff(StaffRole.Designer, StaffRole.Admin));
        options.AddPolicy(Run, policy => policy.RequireStaff(StaffRole.Staff, StaffRole.Admin));
        options.AddPolicy(Admin, policy => policy.RequireStaff(StaffRole.Admin));
        options.AddPolicy(Respond, policy => policy
            .AddAuthenticationSchemes(Schemes.Respondent)
            .RequireClaim(LinkClaims.Link));
    }

    private static void RequireStaff(this AuthorizationPolicyBuilder policy, params StaffRole[] roles)
    {
        policy.AddAuthenticationSchemes(Schemes.Staff).RequireAuthenticatedUser();
        if (roles is not [])
            policy.RequireRole(roles.Select(role => role.ToString()));
    }
}
