using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FormEngine.Server.Mail.Bounces;

/// <summary>
/// The header <c>Signature: t=1767225600,v1=9f86…</c>: seconds since 1970, and the HMAC-SHA256 in hexadecimal, with the
/// shared secret, over those digits, a full stop and the body. So a call cannot be changed, nor repeated a day later.
/// </summary>
internal static class WebhookSignature
{
    public const string Header = "Signature";

    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public static bool Holds(string secret, string? header, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (header?.Split(',') is not [['t', '=', .. var digits], ['v', '1', '=', .. var given]]
            || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs(now.ToUnixTimeSeconds() - seconds) > Tolerance.TotalSeconds)
            return false;
        Span<byte> signed = [.. Encoding.ASCII.GetBytes($"{digits}."), .. body];
        var expected = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed));
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected),
            Encoding.ASCII.GetBytes(given.ToLowerInvariant()));
    }
}
