using FormEngine.Server.Contacts.Export;
using FormEngine.Server.Contacts.Import;
using FormEngine.Server.Contacts.Import.Undoing;
using FormEngine.Server.Contacts.People;
using FormEngine.Server.Contacts.Successions;
using FormEngine.Server.Jobs;
using FormEngine.Server.Web.Addresses;

namespace FormEngine.Server.Contacts;

public static class ContactsServices
{
    public static IServiceCollection AddContacts(this IServiceCollection services) => services
        .AddScoped<OrganisationList>()
        .AddScoped<ContactService>()
        .AddScoped<OrganisationService>()
        .AddScoped<SuccessionService>()
        .AddScoped<PersonList>()
        .AddScoped<PersonService>()
        .AddScoped<PersonFile>()
        .AddScoped<Insight>()
        .AddScoped<Persons>()
        .AddScoped<Uploads>()
        .AddScoped<Importer>()
        .AddScoped<ImportHistory>()
        .AddScoped<Undoer>()
        .AddScoped<ContactUse>()
        .AddScoped<Exporter>()
        .AddWork<ReadingWork>(ContactAddresses.Reading)
        .AddWork<ImportWork>(ContactAddresses.Importing)
        .AddRecurringJob<DiscardUploadsJob>(TimeSpan.FromHours(1));
}
