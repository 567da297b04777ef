using FormEngine.Server.Access;
using FormEngine.Server.Access.Secrets;
using FormEngine.Server.Accounts;
using FormEngine.Server.Campaigns;
using FormEngine.Server.Contacts;
using FormEngine.Server.Data;
using FormEngine.Server.Demo;
using FormEngine.Server.Erasing;
using FormEngine.Server.Invitations;
using FormEngine.Server.Jobs;
using FormEngine.Server.Mail;
using FormEngine.Server.Reminders;
using FormEngine.Server.Respond;
using FormEngine.Server.Results;
using FormEngine.Server.Scorecards;
using FormEngine.Server.Surveys;
using FormEngine.Server.Tracking;
using FormEngine.Server.Web;
using Microsoft.Extensions.Options;

// A flag has no value, so what stands after it is none.
string[] flags = [DemoServices.Flag, KeyCheck.NewKeys];
var builder = WebApplication.CreateBuilder([.. args.Where(argument => !flags.Contains(argument))]);
builder.Host.UseDefaultServiceProvider(options => options.ValidateOnBuild = options.ValidateScopes = true);

builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<PublicUrl>();
builder.Services.AddData();
builder.Services.AddAccess();
builder.Services.AddAccounts();
builder.Services.AddSurveys();
builder.Services.AddContacts();
builder.Services.AddTracking();
builder.Services.AddJobs(builder.Configuration);
builder.Services.AddMail();
builder.Services.AddInvitations();
builder.Services.AddReminders();
builder.Services.AddCampaigns();
builder.Services.AddRespond();
builder.Services.AddResults();
builder.Services.AddScorecards();
builder.Services.AddErasing();
builder.Services.AddDemo();
builder.AddWeb();

await using var app = builder.Build();
try
{
    app.Services.GetRequiredService<IStartupValidator>().Validate();
    await app.Services.MigrateDatabaseAsync();
    await app.Services.CheckKeysAsync(args);
    await app.Services.GetRequiredService<SurveyPublisher>().PublishAllAsync();
    app.UseWeb();
    app.MapJobDashboard();
    await app.MakeDemoIfAskedAsync(args);
    await app.ListenAsync();
}
catch (Exception fault) when (app.Services.GetRequiredService<StartFaults>().Explain(fault) is { } line)
{
    Console.Error.WriteLine($"FormEngine cannot start. {line}");
    return 1;
}

await app.WaitForShutdownAsync();
return 0;

/// <summary>The server's entry point; public so that tests can host it.</summary>
public sealed partial class Program;
