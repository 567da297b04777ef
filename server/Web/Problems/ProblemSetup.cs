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
                _ when Outage.Is(exception) => StatusCodes.Status503ServiceUnavailable,
                _ => StatusCodes.Status500InternalServerError,
            };
            options.SuppressDiagnosticsCallback = failure => IsOutageTold(failure.HttpContext, failure.Exception);
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

    /// <summary>A line, for every request fails meanwhile; where in our code that was tells nothing.</summary>
    private static bool IsOutageTold(HttpContext http, Exception exception)
    {
        if (Outage.ReasonOf(exception) is not { } reason)
            return false;
        var log = http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Outage));
        log.LogWarning("The database is away: {Reason}", reason);
        return true;
    }
}
