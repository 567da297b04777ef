using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Contacts.Import.Undoing;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Jobs.LongWork;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Contacts.Import;

/// <summary>Imports organisations and contacts: upload, look over, confirm.</summary>
[Authorize(Policies.Run)]
[Route(ContactAddresses.Import)]
public sealed class ImportController(
    Uploads uploads, Importer importer, ImportHistory history, PublishedVocabulary vocabulary, WorkService work,
    IStringLocalizer<ImportTexts> texts) : Controller
{
    public const int MaxMegabytes = 20;

    public static readonly IReadOnlyList<ImportKind> Kinds = [ImportKind.Organisations, ImportKind.Successions, ImportKind.Contacts];

    [HttpGet("")]
    public Task<IActionResult> Upload() => UploadPageAsync(null);

    // Somewhat more than a file may be, so that one a little too large gets a message beside the field.
    [HttpPost("")]
    [RequestSizeLimit(30_000_000)]
    public async Task<IActionResult> Upload(ImportKind? kind, IFormFile? file)
    {
        if (kind is not { } known || !Kinds.Contains(known))
            ModelState.AddModelError(nameof(kind), texts["KindRequired"]);
        if (file is null)
            ModelState.AddModelError(nameof(file), texts["FileRequired"]);
        else if (file.Length > MaxMegabytes * 1_000_000)
            ModelState.AddModelError(nameof(file), texts["FileTooLarge", Math.Ceiling(file.Length / 1e6), MaxMegabytes]);
        if (!ModelState.IsValid)
            return await UploadPageAsync(kind);

        using var content = new MemoryStream();
        await file!.CopyToAsync(content);
        var upload = await uploads.KeepAsync(kind!.Value, file.FileName, content.ToArray());
        await work.WaitAsync<ReadingWork>(await work.StartAsync<ReadingWork>($"{upload}", new ReadingInput(upload)));
        return this.SeeOther(ContactAddresses.Preview(upload));
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Preview(Guid id, PreviewInput input)
    {
        if (await uploads.FindAsync(id) is not { } upload)
            return Gone();
        if (await work.UnderWayAsync<ImportWork>($"{id}") is { } underWay)
            return this.SeeOther(ContactAddresses.Importing(underWay.Id));
        return await PreviewAsync(upload, input);
    }

    /// <summary>How the reading of a file goes; then its preview.</summary>
    [HttpGet("reading/{id:guid}")]
    public async Task<IActionResult> FollowReading(Guid id)
    {
        if (await work.FindAsync<ReadingWork>(id) is not { } found)
            return NotFound();
        if (found is { EndedAt: not null, Error: null })
            return this.SeeOther(ContactAddresses.Preview(Guid.Parse(found.Subject)));
        if (found.EndedAt is null)
            Response.Headers["Refresh"] = "1";
        return View("Reading", found);
    }

    /// <summary>What the columns are, which roles the list's own words mean, and what else it leaves open.</summary>
    [HttpPost("{id:guid}/choices")]
    public async Task<IActionResult> Choose(Guid id, ChoicesInput input)
    {
        if (await uploads.FindAsync(id) is not { Rows: { } rows } upload)
            return Gone();
        var before = Uploads.ChoicesOf(upload);
        await uploads.ChooseAsync(id, await importer.ChosenAsync(upload.Kind, FileBook.Stored(rows), input.ToChoices(before), before));
        return this.SeeOther(ContactAddresses.Preview(id));
    }

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Apply(Guid id, PreviewInput input)
    {
        if (await uploads.FindAsync(id) is not { } upload)
            return Gone();
        var asked = await work.StartAsync<ImportWork>($"{id}", new ImportInput(id, input.Plan ?? "", input.OnlyGood));
        var figures = ImportFollowing.Of(await work.WaitAsync<ImportWork>(asked)).Figures;
        switch (figures)
        {
            case null or { Outcome: ImportOutcome.Imported, Wrong: > 0 }:
                return this.SeeOther(ContactAddresses.Importing(asked));
            case { Outcome: ImportOutcome.Imported }:
                this.Flash(texts["Imported", figures.New, figures.Changed, figures.Unchanged]);
                return this.SeeOther(ContactAddresses.List);
            case { Outcome: ImportOutcome.Gone }:
                return Gone();
            default:
                return await PreviewAsync(upload, input, figures.Outcome);
        }
    }

    /// <summary>How an import goes, and when it is over what came of it.</summary>
    [HttpGet("work/{id:guid}")]
    public async Task<IActionResult> Follow(Guid id)
    {
        if (await work.FindAsync<ImportWork>(id) is not { } found)
            return NotFound();
        var page = ImportFollowing.Of(found);
        if (!page.IsOver)
            Response.Headers["Refresh"] = "1";
        return View("Following", page);
    }

    /// <summary>The rows with faults and what each is, to mend and load again.</summary>
    [HttpGet("{id:guid}/to-mend.{format:" + TableFile.Formats + "}")]
    public async Task<IActionResult> ToMend(Guid id, string format)
    {
        if (await uploads.FindAsync(id) is not { Rows: { } rows } upload)
            return Gone();
        var plan = await importer.PlanAsync(upload.Kind, FileBook.Stored(rows), Uploads.ChoicesOf(upload));
        return RowsToMend.File(plan, format, texts);
    }

    [HttpPost("{id:guid}/discard")]
    public async Task<IActionResult> Discard(Guid id)
    {
        await uploads.DiscardAsync(id);
        this.Flash(texts["Discarded"], "info");
        return this.SeeOther(ContactAddresses.Import);
    }

    [HttpGet("{kind}.{format:" + TableFile.Formats + "}"), EmptyFile]
    public async Task<IActionResult> Template(ImportKind kind, string format) =>
        Kinds.Contains(kind) ? Templates.File(kind, format, await vocabulary.LoadAsync()) : NotFound();

    private async Task<IActionResult> UploadPageAsync(ImportKind? kind) =>
        View("Upload", new UploadPage(kind, (await vocabulary.LoadAsync()).AllRoles, await history.LatestAsync()));

    private async Task<IActionResult> PreviewAsync(ImportUpload upload, PreviewInput input, ImportOutcome? outcome = null)
    {
        if (upload.Rows is null)
            return this.SeeOther(ContactAddresses.Reading(await ReadingOfAsync(upload.Id)));
        var book = FileBook.Stored(upload.Rows);
        var plan = await importer.PlanAsync(upload.Kind, book, Uploads.ChoicesOf(upload));
        return View("Preview", new PreviewPage(upload, book, plan, await vocabulary.LoadAsync(), input) { Outcome = outcome });
    }

    /// <summary>One that was stopped by an error is not begun again: uploading the file anew does that.</summary>
    private async Task<Guid> ReadingOfAsync(Guid upload) => await work.LatestAsync<ReadingWork>($"{upload}") is { } latest
        ? latest.Id
        : await work.StartAsync<ReadingWork>($"{upload}", new ReadingInput(upload));

    private IActionResult Gone()
    {
        this.Flash(texts["UploadGone"], "info");
        return this.SeeOther(ContactAddresses.Import);
    }
}
