using FormEngine.Server.Web.Languages;

namespace FormEngine.Server.Contacts;

/// <summary>A person somebody names, as typed.</summary>
public record PersonInput
{
    public string? Name { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    /// <summary>The language mail is written in.</summary>
    public string MailLanguage { get; init; } = Language.Current.Code;
}

/// <summary>What is wrong with a field, and the contact whom the address belongs to already.</summary>
public sealed record PersonCheck(IReadOnlyList<(string Field, string Message)> Errors, Guid? KnownId);
