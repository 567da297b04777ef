namespace FormEngine.Server.Web.Addresses;

/// <summary>Erasing a person.</summary>
public static class ErasingAddresses
{
    public static string Erase(Guid contact) => $"{ContactAddresses.Person(contact)}/erase";
}
