using FormEngine.Server.Data;

namespace FormEngine.Server.Web.Problems;

internal static class ProblemSetup
{
    private const string Path = "/problem";

    public static void AddProblems(this IServiceCollection services) =>
        services.Configure<ExceptionHandlerOptions>(options =>
        {
            options.ExceptionHandlingPath = Path;
            options.StatusCodeSelector = exception => exception switch
            {
                BadHttpRequestException bad => bad.StatusCode,
                _ when Conflict.Is(exception) => StatusCodes.Status409Conflict,
                _ when Outage.Is(exception) => StatusCodes.Status503ServiceUnavailable,
                _ => StatusCodes.Status500InternalServerError,
            };
            options.SuppressDiagnosticsCallback = failure => IsTold(failure.HttpContext, failure.Exception);
        });

    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePagesWithReExecute(Path);
    }

    /// <summary>
    /// While the database is away nobody can be asked who is signed in, nor need be: that page is the same for all, and goes
    /// to whoever the browser says is reading.
    /// </summary>
    public static void UseUnavailable(this WebApplication app) => app.MapWhen(
        http => http.Response.StatusCode == Problem.Unavailable.Status,
        away => away.UseRequestLocalization().Run(http => http.GetEndpoint()!.RequestDelegate!(http)));

    /// <summary>What is no fault of ours is a line in the log: where in our code it was met tells nothing.</summary>
    private static bool IsTold(HttpContext http, Exception exception)
    {
        var log = http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ProblemSetup));
        if (Conflict.ReasonOf(exception) is { } collision)
            log.LogInformation("Two changed the same at once: {Reason}", collision);
        else if (Outage.ReasonOf(exception) is { } outage)
            log.LogWarning("The database is away: {Reason}", outage);
        else
            return false;
        return true;
    }
}
