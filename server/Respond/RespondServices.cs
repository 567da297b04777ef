using FormEngine.Server.Jobs;
using FormEngine.Server.Mail;
using FormEngine.Server.Respond.Answering;
using FormEngine.Server.Respond.Earlier;
using FormEngine.Server.Respond.Entries;
using FormEngine.Server.Respond.Hub;
using FormEngine.Server.Respond.Import;
using FormEngine.Server.Respond.Links;
using FormEngine.Server.Respond.Nominations;
using FormEngine.Server.Respond.Notes;
using FormEngine.Server.Respond.Pages;
using FormEngine.Server.Respond.Review;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Authorization;

namespace FormEngine.Server.Respond;

public static class RespondServices
{
    public static IServiceCollection AddRespond(this IServiceCollection services)
    {
        services.AddSingleton<SectionQuery>();
        services.AddScoped<SectionLoader>();
        services.AddScoped<AnswerSaver>();
        services.AddScoped<Undoing>();
        services.AddScoped<LastAnswersReader>();
        services.AddScoped<SectionCompletion>();
        services.AddScoped<NoteBook>();
        services.AddScoped<NoteReader>();
        services.AddScoped<ConflictAuthors>();
        services.AddScoped<PrintedEntries>();
        services.AddScoped<ReceiptCopies>();
        services.AddScoped<IMailWriter, ReceiptMails>();
        services.AddScoped<EntryList>();
        services.AddScoped<AnswerUploads>();
        services.AddScoped<AnswerImporter>();
        services.AddWork<AnswerImportWork>(CampaignAddresses.AnswersImporting);
        services.AddScoped<HubReader>();
        services.AddScoped<RolesReader>();
        services.AddScoped<RoleAnswers>();
        services.AddScoped<LapsedSignIn>();
        services.AddScoped<LinkReaders>();
        services.AddScoped<LinkPageReader>();
        services.AddScoped<IAuthorizationMiddlewareResultHandler, SignInAgain>();
        return services;
    }
}
