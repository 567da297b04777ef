using System.Security.Claims;
using FormEngine.Server.Data.Model;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FormEngine.Server.Access;

/// <summary>Puts a member of staff's name and role in the sign-in cookie.</summary>
internal sealed class StaffClaims(UserManager<Staff> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Staff>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Staff user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(ClaimTypes.Role, user.Role.ToString()));
        identity.AddClaim(new Claim(ClaimTypes.GivenName, user.Name));
        return identity;
    }
}
