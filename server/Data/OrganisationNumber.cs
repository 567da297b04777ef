namespace FormEngine.Server.Data;

/// <summary>Numbers of organisations as they are stored: in upper case, so that «ab1» and «AB1» are one.</summary>
public static class OrganisationNumber
{
    public static string Normalise(string typed) => typed.Trim().ToUpperInvariant();
}
