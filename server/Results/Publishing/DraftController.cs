using System.Security.Cryptography;
using System.Text;
using FormEngine.Server.Access;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Jobs.LongWork;
using FormEngine.Server.Results.Public;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using FormEngine.Server.Web.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Results.Publishing;

/// <summary>Makes results ready for publishing: what to show, what to say of it, what to know before, and the button.</summary>
[Authorize(Policies.Run)]
[Route(CampaignAddresses.List + "/{id:guid}/publications/draft")]
public sealed class DraftController(
    Drafts drafts, ReportReader reports, DraftFigures figures, WorkService work, IStringLocalizer<PublishingTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Choose(Guid id) => await drafts.FindAsync(id) is { } draft
        ? View("Draft", await PageAsync(draft, PublicationContent.Read(draft.Content)))
        : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Choose(Guid id, ChoiceInput input)
    {
        if (await drafts.FindAsync(id) is not { } draft)
            return NotFound();
        var stored = PublicationContent.Read(draft.Content);
        var chosen = stored with { Areas = input.Areas, Questions = input.Questions };
        if (chosen.Areas.Count + chosen.Questions.Count == 0)
            ModelState.AddModelError(nameof(input.Areas), texts["ChooseSomething"]);
        else if (input.Seen != Stamp(stored.Areas, stored.Questions))
            ModelState.AddModelError(nameof(input.Areas), texts["ChangedMeanwhile"]);
        if (!ModelState.IsValid)
            return View("Draft", await PageAsync(draft, chosen));
        await drafts.SaveAsync(draft, chosen);
        this.Flash(texts["Saved"]);
        return this.SeeOther(ResultAddresses.Draft(id));
    }

    [HttpGet("commentary")]
    public async Task<IActionResult> Comment(Guid id, string? place) =>
        await drafts.FindAsync(id) is { } draft && await CommentAsync(draft, place, null) is { } page
            ? View("Commentary", page)
            : NotFound();

    [HttpPost("commentary")]
    public async Task<IActionResult> Comment(Guid id, CommentaryInput input)
    {
        if (await drafts.FindAsync(id) is not { } draft || await CommentAsync(draft, input.Place, input) is not { } page)
            return NotFound();
        foreach (var (language, text) in input.Written())
            Check(language, text);
        if (input.Seen != page.Seen)
            ModelState.AddModelError(nameof(input.Seen), texts["ChangedMeanwhile"]);
        if (!ModelState.IsValid)
            return View("Commentary", page);
        await drafts.SaveAsync(draft, PublicationContent.Read(draft.Content).With(input.Place!, input.Written()));
        this.Flash(texts["Saved"]);
        return this.SeeOther(ResultAddresses.CommentaryOn(id, input.Place!));
    }

    [HttpGet("check")]
    public async Task<IActionResult> Check(Guid id) =>
        await drafts.FindAsync(id) is { } draft ? View("Check", await CheckAsync(draft)) : NotFound();

    [HttpPost("check")]
    public async Task<IActionResult> Publish(Guid id, int revision, bool agreed)
    {
        if (await drafts.FindAsync(id) is not { } draft)
            return NotFound();
        var started = await work.StartAsync<PublishWork>($"{id}", new PublishInput(draft.Id, revision, agreed));
        return this.SeeOther(ResultAddresses.Publishing(started));
    }

    [HttpPost("discard")]
    public async Task<IActionResult> Discard(Guid id)
    {
        await drafts.DiscardAsync(id);
        this.Flash(texts["Discarded"], "info");
        return this.SeeOther(ResultAddresses.Publications(id));
    }

    private void Check(string language, string text)
    {
        if (CommentaryText.HasPicture(text))
            ModelState.AddModelError($"Texts[{language}]", texts["NoPictures"]);
        else if (CommentaryText.HasOtherLink(text))
            ModelState.AddModelError($"Texts[{language}]", texts["NoOtherLinks"]);
    }

    private Task<Report> ReportAsync(Publication draft, Language? language = null) =>
        reports.DraftAsync(draft, draft.Campaign!, language ?? Language.Current);

    private async Task<DraftPage> PageAsync(Publication draft, PublicationContent chosen)
    {
        var report = await ReportAsync(draft);
        return new DraftPage(report, chosen, Stamp(report.Content.Areas, report.Content.Questions));
    }

    /// <returns>Null where nothing can be said of it.</returns>
    private async Task<CommentaryPage?> CommentAsync(Publication draft, string? place, CommentaryInput? typed)
    {
        var report = await ReportAsync(draft);
        if (report.PlacesOf().FirstOrDefault(one => one.Place == place) is not ({ } found, { } title))
            return null;
        var stored = report.Languages.ToDictionary(language => language.Code,
            language => report.Content.CommentaryOn(found, language.Code) ?? "");
        return new CommentaryPage(report, found, title, stored, typed, Stamp(stored.Values));
    }

    private async Task<CheckPage> CheckAsync(Publication draft)
    {
        var report = await ReportAsync(draft);
        var concerned = draft.Corrects?.SnapshotId is { } corrected
            ? await figures.ConcernedAsync(draft.Campaign!, corrected)
            : (int?)null;
        var written = new List<WrittenCommentary>();
        foreach (var language in report.Languages)
            written.AddRange(Written(await ReportAsync(draft, language)));
        return new CheckPage(report, draft.Revision, Hidden.In(report), written, concerned);
    }

    private static IEnumerable<WrittenCommentary> Written(Report report) =>
        from place in report.PlacesOf()
        where report.Content.Commentary.ContainsKey(place.Place)
        let text = report.Content.CommentaryOn(place.Place, report.Language.Code)
        select new WrittenCommentary(place.Place, place.Title, report.Language, text is not null,
            text is null ? [] : CommentaryText.Unknown(text, CommentaryText.NumbersIn(report.Beside(place.Place))));

    /// <summary>Of what somebody saw, so that nobody overwrites what another wrote meanwhile.</summary>
    private static string Stamp(params IEnumerable<string>[] seen) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Join('\n', seen.Select(part => string.Join('\t', part))))))[..16];
}

/// <summary>Chosen: what is ticked. Seen: Of what is stored.</summary>
public sealed record DraftPage(Report Report, PublicationContent Chosen, string Seen);

public sealed class ChoiceInput
{
    public List<string> Areas { get; set; } = [];

    public List<string> Questions { get; set; } = [];

    public string? Seen { get; set; }
}

/// <summary>Stored: what stands there, by language. Typed: what was typed, where it is not stored.</summary>
public sealed record CommentaryPage(
    Report Report, string Place, string Title, IReadOnlyDictionary<string, string> Stored, CommentaryInput? Typed, string Seen);

public sealed class CommentaryInput
{
    public string? Place { get; set; }

    /// <summary>Markdown, by language.</summary>
    public Dictionary<string, string?> Texts { get; set; } = [];

    public string? Seen { get; set; }

    public IReadOnlyDictionary<string, string> Written() => Texts.Where(text => !string.IsNullOrWhiteSpace(text.Value))
        .ToDictionary(text => text.Key, text => text.Value!);
}

/// <summary>Concerned: in a correction, how many have other answers now.</summary>
public sealed record CheckPage(
    Report Report, int Revision, IReadOnlyList<Hidden> Hidden, IReadOnlyList<WrittenCommentary> Written, int? Concerned)
{
    /// <summary>So few are concerned that they must have agreed.</summary>
    public bool NeedsConsent => Concerned > 0 && Concerned < Report.Survey.DisclosureMinimum;
}

/// <summary>
/// What is said of a place in one language. IsThere: false where it is said in others only. Unknown: the numbers in it that do not
/// stand beside it.
/// </summary>
public sealed record WrittenCommentary(string Place, string Title, Language Language, bool IsThere, IReadOnlyList<string> Unknown);
