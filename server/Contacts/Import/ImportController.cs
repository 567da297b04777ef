using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
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
    Uploads uploads, Importer importer, PublishedVocabulary vocabulary, WorkService work, IStringLocalizer<ImportTexts> texts) : Controller
{
    public const int MaxMegabytes = 20;

    /// <summary>Most are done by then, and their reader need not see a page that waits.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    [HttpGet("")]
    public async Task<IActionResult> Upload() => View("Upload", new UploadPage(null, (await vocabulary.LoadAsync()).Roles));

    // Somewhat more than a file may be, so that one a little too large gets a message beside the field.
    [HttpPost("")]
    [RequestSizeLimit(30_000_000)]
    public async Task<IActionResult> Upload(ImportKind? kind, IFormFile? file)
    {
        if (kind is null)
            ModelState.AddModelError(nameof(kind), texts["KindRequired"]);
        if (file is null)
            ModelState.AddModelError(nameof(file), texts["FileRequired"]);
        else if (file.Length > MaxMegabytes * 1_000_000)
            ModelState.AddModelError(nameof(file), texts["FileTooLarge", Math.Ceiling(file.Length / 1e6), MaxMegabytes]);
        if (!ModelState.IsValid)
            return View("Upload", new UploadPage(kind, (await vocabulary.LoadAsync()).Roles));

        using var content = new MemoryStream();
        await file!.CopyToAsync(content);
        var upload = await uploads.KeepAsync(kind!.Value, file.FileName, content.ToArray());
        await work.WaitAsync<ReadingWork>(await work.StartAsync<ReadingWork>($"{upload}", new ReadingInput(upload)), Soon);
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

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Apply(Guid id, PreviewInput input)
    {
        if (await uploads.FindAsync(id) is not { } upload)
            return Gone();
        var asked = await work.StartAsync<ImportWork>($"{id}", new ImportInput(id, input.Choices, input.Plan ?? ""));
        var figures = ImportFollowing.Of(await work.WaitAsync<ImportWork>(asked, Soon)).Figures;
        switch (figures?.Outcome)
        {
            case null:
                return this.SeeOther(ContactAddresses.Importing(asked));
            case ImportOutcome.Imported:
                this.Flash(texts["Imported", figures.New, figures.Changed, figures.Unchanged]);
                return this.SeeOther(ContactAddresses.List);
            case ImportOutcome.Gone:
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

    [HttpPost("{id:guid}/discard")]
    public async Task<IActionResult> Discard(Guid id)
    {
        await uploads.DiscardAsync(id);
        this.Flash(texts["Discarded"], "info");
        return this.SeeOther(ContactAddresses.Import);
    }

    [HttpGet("{kind}.{format:" + TableFile.Formats + "}"), EmptyFile]
    public async Task<IActionResult> Template(ImportKind kind, string format) =>
        Templates.File(kind, format, await vocabulary.LoadAsync());

    private async Task<IActionResult> PreviewAsync(ImportUpload upload, PreviewInput input, ImportOutcome? outcome = null)
    {
        if (upload.Rows is null)
            return this.SeeOther(ContactAddresses.Reading(await ReadingOfAsync(upload.Id)));
        var plan = await importer.PreviewAsync(upload.Kind, FileTable.Stored(upload.Rows), input.Choices);
        return View("Preview", new PreviewPage(upload, plan, input) { Outcome = outcome });
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
