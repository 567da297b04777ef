using FormEngine.Server.Accounts.Passwords;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Jobs;
using FormEngine.Server.Mail.Requests;
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
        .AddScoped<AccountMailReaders>()
        .AddScoped<ILinkRequestReader>(provider => provider.GetRequiredService<AccountPost>())
        .AddScoped<SignInLimits>()
        .AddScoped<StaffSignIn>()
        .AddScoped<IPasswordValidator<Staff>, GuessablePassword>()
        .AddScoped<AccountService>()
        .AddRecurringJob<AccountDelivery>(TimeSpan.FromSeconds(30))
        .AddRecurringJob<EndedSessionsJob>(TimeSpan.FromHours(1))
        .AddRecurringJob<ForgetLimitsJob>(TimeSpan.FromHours(1));
}
