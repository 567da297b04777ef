using System.CommandLine;

namespace FormEngine.Formctl;

/// <summary>Turns input that cannot be used into a message and an exit code.</summary>
internal static class Refusals
{
    public static int Catch(InvocationConfiguration console, Func<int> run)
    {
        try
        {
            return run();
        }
        catch (Exception error) when (error is RefusedException or IOException or UnauthorizedAccessException)
        {
            console.Error.WriteLine(error.Message);
            return ExitCodes.Refused;
        }
    }
}
