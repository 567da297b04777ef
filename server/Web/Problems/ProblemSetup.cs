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
                _ => StatusCodes.Status500InternalServerError,
            };
        });

    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePagesWithReExecute(Path);
    }
}
