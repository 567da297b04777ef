using Microsoft.AspNetCore.Identity;

namespace FormEngine.Server.Access;

/// <summary>The two ways of being signed in, each with a cookie of its own.</summary>
public static class Schemes
{
    public const string Respondent = "respondent";

    public static readonly string Staff = IdentityConstants.ApplicationScheme;
}
