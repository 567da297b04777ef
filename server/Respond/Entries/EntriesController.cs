using FormEngine.Server.Data;
using FormEngine.Server.Respond.Answering;
using FormEngine.Server.Respond.Pages;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Respond.Entries;

/// <summary>The way into a section, and the list of entries of one that takes many.</summary>
public sealed class EntriesController(FormEngineDb db, EntryList entries, IStringLocalizer<RespondTexts> texts)
    : SectionController
{
    [HttpGet(SectionRoute)]
    public async Task<IActionResult> List() => Session.Section.HasManyEntries
        ? View("Entries", await entries.ReadAsync(Session, Language.Current.Code))
        : this.SeeOther((Session.Key with { Entry = 1 }).Path);

    /// <summary>Goes on where one left.</summary>
    [HttpGet(EntryRoute)]
    public async Task<IActionResult> Resume()
    {
        if (!Session.CanEdit)
            return this.SeeOther(Session.Key.ReviewPath);
        var last = Session.Response is null ? null : await db.AnswerLog
            .Where(change => change.ResponseId == Session.Response.Id)
            .OrderByDescending(change => change.Revision).Select(change => change.Question).FirstOrDefaultAsync();
        return this.SeeOther(PageFlow.Resume(Session, last));
    }

    [HttpPost(SectionRoute + "/new")]
    public async Task<IActionResult> Add()
    {
        if (!Session.Section.HasManyEntries || !Session.Period.IsOpen)
            return this.SeeOther(Session.Key.SectionPath);
        var entry = await entries.AddAsync(Session);
        return this.SeeOther((Session.Key with { Entry = entry }).Path);
    }

    /// <summary>Another that begins where one is: much of what is answered of one is often true of the next.</summary>
    [HttpPost(EntryRoute + "/copy")]
    public async Task<IActionResult> Copy()
    {
        if (!Session.Section.HasManyEntries || !Session.Period.IsOpen || Session.Response is null)
            return this.SeeOther(Session.Key.SectionPath);
        var entry = await entries.CopyAsync(Session);
        this.Flash(texts["EntryCopied"]);
        return this.SeeOther(PageFlow.First(Session with { Key = Session.Key with { Entry = entry } }));
    }

    [HttpGet(EntryRoute + "/delete")]
    public IActionResult ConfirmDelete() => CanDelete ? View("Delete", Session) : this.SeeOther(Session.Key.SectionPath);

    [HttpPost(EntryRoute + "/delete")]
    public async Task<IActionResult> Delete()
    {
        if (!CanDelete)
            return this.SeeOther(Session.Key.SectionPath);

        if (!await entries.DeleteAsync(Session))
            return this.SeeOther(Request.Path);
        this.Flash(texts["EntryDeleted"]);
        return this.SeeOther(Session.Key.SectionPath);
    }

    /// <summary>A completed entry must be opened again first, and nothing goes after closing.</summary>
    private bool CanDelete => Session is { Section.HasManyEntries: true, CanEdit: true, Response: not null };
}
