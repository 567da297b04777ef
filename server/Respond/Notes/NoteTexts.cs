using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Respond.Notes;

internal static class NoteTexts
{
    /// <summary>How many notes are open, where there are some.</summary>
    public static string OpenNotes(this IStringLocalizer<RespondTexts> texts, int count) => count switch
    {
        0 => texts["NotesAllClosed"],
        1 => texts["NotesOpenOne"],
        _ => texts["NotesOpen", count],
    };
}
