using FormEngine.Server.Jobs;
using Microsoft.AspNetCore.Identity;

namespace FormEngine.Server.Accounts;

public static class AccountsServices
{
    public static IServiceCollection AddAccounts(this IServiceCollection services) => services
        .Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = AccountLinks.Longest)
        .AddScoped<IdentityErrorDescriber, AccountErrors>()
        .AddSingleton<FirstAdmin>()
        .AddHostedService<FirstAdminAnnouncement>()
        .AddScoped<AccountLinks>()
        .AddScoped<AccountMailWriter>()
        .AddScoped<AccountPost>()
        .AddScoped<AccountService>()
        .AddRecurringJob<AccountDelivery>(TimeSpan.FromSeconds(30))
        .AddRecurringJob<EndedSessionsJob>(TimeSpan.FromHours(1));
}
