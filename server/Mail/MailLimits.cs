using FormEngine.Answers;
using FormEngine.Server.Access;
using FormEngine.Server.Data;

namespace FormEngine.Server.Mail;

/// <summary>
/// How many mails somebody may have sent to whom they like. Part of the caller's transaction: what is not done does not count.
/// </summary>
public sealed class MailLimits(RateLimiter limiter, KeyedHash hash)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>A section can be offered again and again, to anybody.</summary>
    private static readonly RespondentLimits Offers = new("offer", Link: 20, Contact: 30, Organisation: 60, Address: 6);

    /// <summary>Once for each role that lacks somebody, but some speak for many organisations, and one may fill many roles.</summary>
    private static readonly RespondentLimits Nominations = new("nomination", Link: 200, Contact: 200, Organisation: 30, Address: 30);

    /// <summary>To oneself alone: once for each section or entry, and some more.</summary>
    private static readonly RateLimit Copies = new("mail.copy", 30, Day);

    /// <summary>Far above what a day's work takes.</summary>
    private static readonly RateLimit Staff = new("mail.staff", 500, Day);

    private static readonly RateLimit StaffAddress = new("mail.staff.address", 20, Day);

    /// <returns>Null where it may be sent, else when it can be tried again.</returns>
    public Task<DateTime?> TryOfferAsync(MailAsker asker, string address) => limiter.TryUseAsync(Offers.Of(asker, Hidden(address)));

    /// <returns>Null where it may be sent, else when it can be tried again.</returns>
    public Task<DateTime?> TryNominateAsync(MailAsker asker, string address) => limiter.TryUseAsync(Nominations.Of(asker, Hidden(address)));

    /// <returns>Null where it may be sent, else when it can be tried again.</returns>
    public Task<DateTime?> TryCopyAsync(Guid contact) => limiter.TryUseAsync(Copies.For($"{contact}"));

    /// <returns>Null where it may be sent, else when it can be tried again.</returns>
    public Task<DateTime?> TryAsStaffAsync(Guid staff, string address) =>
        limiter.TryUseAsync(Staff.For($"{staff}"), StaffAddress.For(Hidden(address)));

    /// <summary>For an offer that came to nothing.</summary>
    public Task GiveBackOfferAsync(MailAsker asker, string address) => limiter.GiveBackAsync(Offers.Of(asker, Hidden(address)));

    private string Hidden(string address) => hash.Of("mail", EmailAddress.Normalise(address) ?? address);

    private sealed record RespondentLimits(string Kind, int Link, int Contact, int Organisation, int Address)
    {
        public LimitedKey[] Of(MailAsker asker, string address) =>
        [
            Limit("link", Link).For($"{asker.Campaign} {asker.Contact}"),
            Limit("contact", Contact).For($"{asker.Contact}"),
            Limit("organisation", Organisation).For($"{asker.Organisation}"),
            Limit("address", Address).For(address),
        ];

        private RateLimit Limit(string whose, int most) => new($"mail.{Kind}.{whose}", most, Day);
    }
}

/// <summary>The respondent who has a mail sent, for which organisation. One has one link in a round, also where it was replaced.</summary>
public sealed record MailAsker(Guid Campaign, Guid Contact, Guid Organisation);
