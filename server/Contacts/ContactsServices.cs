using FormEngine.Server.Contacts.Import;

namespace FormEngine.Server.Contacts;

public static class ContactsServices
{
    public static IServiceCollection AddContacts(this IServiceCollection services) => services
        .AddScoped<PublishedVocabulary>()
        .AddScoped<OrganisationList>()
        .AddScoped<ContactDesk>()
        .AddScoped<Uploads>()
        .AddScoped<Importer>();
}
