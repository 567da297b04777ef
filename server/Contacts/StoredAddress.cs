using System.Globalization;
using FormEngine.Answers;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Web.Components;

namespace FormEngine.Server.Contacts;

/// <summary>
/// Addresses that were stored before there was one rule for all: some are none, and some are another spelling of one that another
/// contact has.
/// </summary>
internal static class StoredAddress
{
    public static bool IsNone(string stored) => EmailAddress.Normalise(stored) != stored;

    /// <summary>What it was most likely meant to be: without what nobody sees, and without a full stop at its end.</summary>
    /// <returns>Null where that is no address either.</returns>
    public static string? Meant(string stored) => EmailAddress.Normalise(string.Concat(stored.Where(IsSeen)).Trim('.', '<', '>', '"'));

    public static ContactMarks Marks(this Contact contact) => new(
        contact.Postbox, contact.OptedOutAt is not null, contact.BouncedAt is not null, IsNone(contact.Email));

    private static bool IsSeen(char character) => !char.IsWhiteSpace(character)
        && CharUnicodeInfo.GetUnicodeCategory(character) is not (UnicodeCategory.Format or UnicodeCategory.Control);
}
