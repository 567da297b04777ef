using FormEngine.Server.Web;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Tracking;

/// <summary>The tracker's rows as a file: organisations and statuses, no persons.</summary>
internal static class TrackingCsv
{
    public static byte[] Write(TrackingView view, IStringLocalizer<TrackingTexts> texts)
    {
        string[] header =
        [
            texts["Number"], texts["Participant"], .. view.Dimensions.Select(dimension => dimension.Title),
            texts["Overall"], .. view.Sections.Select(section => section.Title),
        ];
        return CsvFile.Write(header, view.Matching.Select(participant => Row(view, participant, texts)));
    }

    private static IReadOnlyList<string?> Row(TrackingView view, Tracked participant, IStringLocalizer<TrackingTexts> texts) =>
    [
        participant.Number, participant.Name,
        .. view.Dimensions.Select(dimension => dimension.ValueOf(participant.Attributes) is { } value ? dimension.Label(value) : null),
        texts[participant.Overall.ToString()],
        .. view.Sections.Select(section => texts[participant.Sections[section.Index].ToString()].Value),
    ];
}
