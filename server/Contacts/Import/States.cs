using System.Text.Json;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Contacts.Import;

/// <summary>What an import can change of an organisation.</summary>
public sealed record OrganisationState(string Number, string Name, string? OrgNumber, string Attributes)
{
    public static OrganisationState Of(Organisation organisation) =>
        new(organisation.Number, organisation.Name, organisation.OrgNumber, organisation.Attributes.Text);

    public static OrganisationState Stored(string text) => JsonSerializer.Deserialize<OrganisationState>(text)!;

    public string ToStored() => JsonSerializer.Serialize(this, Json.Readable);

    public void WriteTo(Organisation organisation)
    {
        organisation.Name = Name;
        organisation.OrgNumber = OrgNumber;
        organisation.Attributes = Attributes;
    }
}

/// <summary>What an import can change of a person.</summary>
public sealed record PersonState(string Email, string Name, string? Phone, string Language, bool Postbox)
{
    public static PersonState Of(Contact contact) =>
        new(contact.Email, contact.Name, contact.Phone, contact.Language, contact.Postbox);

    public static PersonState Stored(string text) => JsonSerializer.Deserialize<PersonState>(text)!;

    public string ToStored() => JsonSerializer.Serialize(this, Json.Readable);

    public void WriteTo(Contact contact)
    {
        contact.Name = Name;
        contact.Phone = Phone;
        contact.Language = Language;
        contact.Postbox = Postbox;
    }
}

/// <summary>What an import can say of what became of an organisation.</summary>
public sealed record SuccessionState(Guid From, Guid? To, DateOnly Date)
{
    public static SuccessionState Stored(string text) => JsonSerializer.Deserialize<SuccessionState>(text)!;

    public string ToStored() => JsonSerializer.Serialize(this, Json.Readable);
}
