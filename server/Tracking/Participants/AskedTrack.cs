using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Tracking.Participants;

/// <summary>The roles a participant lacks somebody in, and who was asked who the right person is.</summary>
public sealed record AskingTrack(IReadOnlyList<string> Roles, IReadOnlyList<AskedTrack> Asked)
{
    /// <summary>Nothing was ever unfilled.</summary>
    public bool IsEmpty => Roles.Count == 0 && Asked.Count == 0;
}

/// <summary>Somebody who is asked, and how far the newest mail about it has come.</summary>
public sealed record AskedTrack(
    string Name, string Email, bool OptedOut, bool Bounced, MailState? Mail, DateTime? SentAt, DateTime? OpenedAt);
