using FormEngine.Server.Mail;
using FormEngine.Server.Web.Languages;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace FormEngine.Server.Invitations;

/// <summary>
/// The deadline as an entry for the reader's calendar (RFC 5545). It ends when answering ends, so that midnight is in the evening
/// before. It holds no personal link: calendars are shared.
/// </summary>
internal static class DeadlineFile
{
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(30);

    public static MailFile Of(Envelope envelope, LetterFacts facts, MailContent content, LetterParts parts) => envelope.Language.Say(() =>
    {
        var calendar = new Calendar { Method = "PUBLISH" };
        calendar.Events.Add(new CalendarEvent
        {
            // The same in every mail about it, so that a calendar keeps one entry.
            Uid = $"{envelope.Mail.CampaignId:N}-{envelope.Reader.Id:N}",
            DtStamp = Moment(envelope.Now.UtcDateTime),
            DtStart = Moment(facts.ClosesAt - Length),
            DtEnd = Moment(facts.ClosesAt),
            Summary = parts.Text("CalendarTitle", facts.Survey.Title),
            Description = parts.Text("CalendarText", content.Subject),
            Transparency = TransparencyType.Transparent,
            Alarms = { new Alarm { Action = AlarmAction.Display, Trigger = new Trigger(Duration.FromDays(-1)) } },
        });
        return new MailFile(parts.Text("CalendarFile"), "text/calendar", new CalendarSerializer().SerializeToString(calendar)!);
    });

    private static CalDateTime Moment(DateTime utc) => new(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
}
