using FormEngine.Server.Access.Audit;
using FormEngine.Server.Access.Secrets;
using FormEngine.Server.Access.Sessions;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;

namespace FormEngine.Server.Access;

public static class AccessServices
{
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddHttpContextAccessor();
        services.AddSecrets();
        services.AddSingleton<LinkTokens>();
        services.AddSingleton<KeyedHash>();
        services.AddSingleton<ClientPlace>();
        services.AddScoped<AuditLog>();
        services.AddScoped<AuditReader>();
        services.AddScoped<SessionStore>();
        services.AddScoped<StaffCookie>();
        services.AddScoped<RespondentCookie>();
        services.Configure<MvcOptions>(options => options.Filters.Add<DownloadLog>());
        AddStaff(services);
        services.AddAuthentication(Schemes.Staff)
            .AddCookie(Schemes.Staff, ForStaff)
            .AddCookie(Schemes.Respondent, ForRespondents);
        services.AddAuthorization(Policies.Add);
        // The menus of every page, which Web's layout names without knowing whose they are.
        return services.Configure<RazorViewEngineOptions>(options => options.ViewLocationFormats.Add("/Access/Shared/{0}.cshtml"));
    }

    private static void AddStaff(IServiceCollection services) => services
        .AddIdentityCore<Staff>(options =>
        {
            // Length beats character classes (NSM's advice on passwords).
            options.Password.RequiredLength = 12;
            options.Password.RequireDigit = false;
            options.Password.RequireLowercase = false;
            options.Password.RequireUppercase = false;
            options.Password.RequireNonAlphanumeric = false;
            options.User.RequireUniqueEmail = true;
            options.User.AllowedUserNameCharacters = ""; // The user name is the e-mail address; any is allowed.
        })
        .AddEntityFrameworkStores<FormEngineDb>()
        .AddClaimsPrincipalFactory<StaffClaims>()
        .AddSignInManager()
        .AddDefaultTokenProviders();

    private static void ForStaff(CookieAuthenticationOptions options)
    {
        Shape(options, "formengine.staff");
        options.LoginPath = AccountAddresses.SignIn;
        options.ExpireTimeSpan = TimeSpan.FromHours(10);
        options.EventsType = typeof(StaffCookie);
    }

    private static void ForRespondents(CookieAuthenticationOptions options)
    {
        Shape(options, "formengine.respondent");
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.EventsType = typeof(RespondentCookie);
    }

    private static void Shape(CookieAuthenticationOptions options, string name)
    {
        options.Cookie.Name = name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.SlidingExpiration = true;
    }
}
