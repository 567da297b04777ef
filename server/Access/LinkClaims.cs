using System.Security.Claims;

namespace FormEngine.Server.Access;

/// <summary>What a respondent's cookie holds: the id of the personal link, nothing about the person.</summary>
public static class LinkClaims
{
    public const string Link = "link";

    public static ClaimsPrincipal Principal(Guid linkId) =>
        new(new ClaimsIdentity([new Claim(Link, linkId.ToString())], Schemes.Respondent));

    /// <summary>The personal link a respondent signed in by; null for anybody else.</summary>
    public static Guid? LinkId(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(Link), out var id) ? id : null;

    /// <summary>The id of a signed-in member of staff; null for anybody else.</summary>
    public static Guid? StaffId(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;
}
