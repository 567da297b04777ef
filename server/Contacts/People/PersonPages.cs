using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;

namespace FormEngine.Server.Contacts.People;

public sealed record PeoplePage(PersonFilter Filter, PersonListPage Found, SurveyVocabulary Words)
{
    /// <summary>How many have an address that is none.</summary>
    public int WithoutAddress { get; init; }
}

public sealed record PersonPage(Contact Contact, SurveyVocabulary Words, IReadOnlyList<Owed> Owed, IReadOnlyList<GotMail> Mails)
{
    /// <summary>To choose among when giving a role.</summary>
    public required IReadOnlyList<Organisation> Organisations { get; init; }

    /// <summary>The campaigns they have a personal link to.</summary>
    public required IReadOnlyList<PersonLink> Links { get; init; }

    /// <summary>Where the address is none: whoever has the one that was meant.</summary>
    public Contact? SameAddress { get; init; }

    public PersonInput Input { get; init; } = PersonInput.Of(Contact);

    public RoleInput Given { get; init; } = new();

    public LiftInput Lift { get; init; } = new();

    public bool MailIsStopped => Contact.OptedOutAt is not null || Contact.BouncedAt is not null;
}

/// <summary>A section a contact is to answer in an open campaign.</summary>
public sealed record Owed(Guid CampaignId, string Campaign, string Organisation, string Section, bool Done);

/// <summary>A personal link that still opens something.</summary>
public sealed record PersonLink(Guid CampaignId, string Campaign);

/// <summary>A mail to a contact, and how far it has come.</summary>
public sealed record GotMail(string Campaign, MailKind Kind, MailState State, DateTime At, bool Bounced);
