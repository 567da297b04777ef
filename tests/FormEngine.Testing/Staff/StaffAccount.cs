using System.Net;
using AngleSharp.Html.Parser;
using FormEngine.Server.Data.Model;
using FormEngine.Testing.Servers;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Testing.Staff;

/// <summary>A member of staff with a password of their own.</summary>
public sealed record StaffAccount(string Email, string Password)
{
    /// <summary>Makes one on a server.</summary>
    public static async Task<StaffAccount> CreateAsync(ServerHost host, StaffRole role = StaffRole.Admin)
    {
        var account = new StaffAccount($"{role}.{Guid.NewGuid():N}@example.invalid".ToLowerInvariant(), "et langt og godt passord");
        await using var scope = host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Server.Data.Model.Staff>>();
        var staff = new Server.Data.Model.Staff { Name = "Prøve", UserName = account.Email, Email = account.Email, Role = role };
        var result = await users.CreateAsync(staff, account.Password);
        return result.Succeeded ? account : throw new InvalidOperationException(result.ToString());
    }

    /// <summary>A client signed in by the page that people sign in by.</summary>
    public Task<HttpClient> SignInAsync(ServerHost host) => SignInAsync(host.CreateClient());

    public async Task<HttpClient> SignInAsync(HttpClient client)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync("/staff/sign-in"));
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var response = await client.PostAsync("/staff/sign-in", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Email"] = Email,
            ["Password"] = Password,
            ["__RequestVerificationToken"] = token,
        }));
        return response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther
            ? client
            : throw new InvalidOperationException($"Signing in answered {response.StatusCode}.");
    }
}

public static class StaffSignIn
{
    /// <summary>A client signed in as a new member of staff.</summary>
    public static async Task<HttpClient> CreateStaffClientAsync(this ServerHost host, StaffRole role = StaffRole.Admin) =>
        await (await StaffAccount.CreateAsync(host, role)).SignInAsync(host);
}
