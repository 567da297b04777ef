using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace FormEngine.Server.Accounts;

internal static class IdentityExtensions
{
    /// <summary>Puts each of Identity's refusals beside the field it is about.</summary>
    public static void AddErrors(this ModelStateDictionary state, IdentityResult result, Func<IdentityError, string> field)
    {
        foreach (var error in result.Errors.DistinctBy(error => error.Description))
            state.AddModelError(field(error), error.Description);
    }

    public static bool IsAboutPassword(this IdentityError error) => error.Code.StartsWith("Password", StringComparison.Ordinal);
}
