using System.Security.Claims;

namespace FormEngine.Server.Access;

/// <summary>What a respondent's cookie holds: the id of the personal link, nothing about the person.</summary>
public static class LinkClaims
{
    public const string Link = "link";

    /// <summary>Where a member of staff who answers for somebody goes back to.</summary>
    public const string Back = "back";

    public static ClaimsPrincipal Principal(Guid linkId) =>
        new(new ClaimsIdentity([new Claim(Link, linkId.ToString())], Schemes.Respondent));

    /// <summary>A member of staff in the place of the link's owner.</summary>
    public static ClaimsPrincipal Principal(Guid linkId, Guid staffId, string back) => new(new ClaimsIdentity(
        [new Claim(Link, linkId.ToString()), new Claim(ClaimTypes.NameIdentifier, staffId.ToString()), new Claim(Back, back)],
        Schemes.Respondent));

    /// <summary>The personal link a respondent signed in by; null for anybody else.</summary>
    public static Guid? LinkId(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(Link), out var id) ? id : null;

    /// <summary>The id of a signed-in member of staff, also while answering for somebody; null for anybody else.</summary>
    public static Guid? StaffId(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;
}
