using FormEngine.Server.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace FormEngine.Server.Access.Secrets;

public static class SecretsServices
{
    public static IServiceCollection AddSecrets(this IServiceCollection services)
    {
        services.AddSingleton<KeySources>();
        services.AddSingleton<SignInKeyEncryption>();
        services.AddSingleton<StoredSignInKeys>();
        services.AddSingleton<KeyCheck>();
        services.AddSingleton(provider => new SignedIds(provider.GetRequiredService<KeySources>().Links.Ring));
        services.AddDataProtection().SetApplicationName("FormEngine").PersistKeysToDbContext<FormEngineDb>();
        services.AddOptions<KeyManagementOptions>()
            .Configure<SignInKeyEncryption>((options, encryption) => options.XmlEncryptor = encryption);
        return services;
    }

    /// <summary>Before anything signs or is signed in: the keys at hand are those of the database, or the start ends here.</summary>
    public static Task CheckKeysAsync(this IServiceProvider services, string[] args) =>
        services.GetRequiredService<KeyCheck>().RunAsync(args.Contains(KeyCheck.NewKeys));
}
