namespace FormEngine.Server.Web.Addresses;

/// <summary>Signing in, one's own profile, and the accounts of staff.</summary>
public static class AccountAddresses
{
    public const string SignIn = "/staff/sign-in";
    public const string SignOut = "/staff/sign-out";
    public const string ForgottenPassword = "/staff/forgotten-password";
    public const string PasswordLinkSent = ForgottenPassword + "/sent";

    /// <summary>Where a link to choose a password leads; the token stands behind it.</summary>
    public const string Password = "/staff/password";

    /// <summary>Where the first administrator's link leads; the token stands behind it.</summary>
    public const string FirstAdmin = "/staff/first-admin";

    public const string Profile = "/staff/profile";

    /// <summary>Where one is signed in.</summary>
    public const string Sessions = "/staff/sessions";

    public const string Accounts = "/staff/accounts";
    public const string New = Accounts + "/new";

    /// <summary>Ends one of one's own sign-ins.</summary>
    public static string EndSession(Guid session) => $"{Sessions}/{session}/end";

    public static string Of(Guid account) => $"{Accounts}/{account}";
}
