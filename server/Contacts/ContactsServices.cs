using FormEngine.Server.Contacts.Erasing;
using FormEngine.Server.Contacts.Export;
using FormEngine.Server.Contacts.Import;
using FormEngine.Server.Contacts.People;
using FormEngine.Server.Jobs;

namespace FormEngine.Server.Contacts;

public static class ContactsServices
{
    public static IServiceCollection AddContacts(this IServiceCollection services) => services
        .AddScoped<PublishedVocabulary>()
        .AddScoped<OrganisationList>()
        .AddScoped<ContactDesk>()
        .AddScoped<OrganisationDesk>()
        .AddScoped<PersonList>()
        .AddScoped<PersonDesk>()
        .AddScoped<PersonFile>()
        .AddScoped<Insight>()
        .AddScoped<Persons>()
        .AddScoped<Uploads>()
        .AddScoped<Importer>()
        .AddScoped<Exporter>()
        .AddScoped<FreeTexts>()
        .AddScoped<ErasedAnswers>()
        .AddScoped<Leftovers>()
        .AddScoped<Erasure>()
        .AddScoped<CampaignErasure>()
        .AddWork<ImportWork>(ImportController.Following)
        .AddRecurringJob<CampaignDataJob>(TimeSpan.FromHours(1))
        .AddRecurringJob<LeftoversJob>(LeftoversJob.Every)
        .AddRecurringJob<DiscardUploadsJob>(TimeSpan.FromHours(1));
}
