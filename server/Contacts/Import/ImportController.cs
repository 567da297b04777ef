using FormEngine.Server.Access;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Contacts.Import;

/// <summary>Imports organisations and contacts: upload, look over, confirm.</summary>
[Authorize(Policies.Run)]
[Route("/staff/contacts/import")]
public sealed class ImportController(
    Uploads uploads, Importer importer, PublishedVocabulary vocabulary, IStringLocalizer<ImportTexts> texts) : Controller
{
    public const int MaxMegabytes = 20;

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
        return this.SeeOther($"/staff/contacts/import/{await uploads.KeepAsync(kind!.Value, file.FileName, content.ToArray())}");
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Preview(Guid id, PreviewInput input)
    {
        if (await uploads.FindAsync(id) is not { } upload)
            return Gone();
        return View("Preview", new PreviewPage(upload, await importer.PreviewAsync(upload.Kind, upload.Content, input.Choices), input));
    }

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Apply(Guid id, PreviewInput input)
    {
        if (await uploads.FindAsync(id) is not { } upload)
            return Gone();
        var result = await importer.ApplyAsync(upload.Kind, upload.Content, input.Choices, input.Plan ?? "");
        if (result.Outcome != ImportOutcome.Imported)
            return View("Preview", new PreviewPage(upload, result.Plan, input) { Outcome = result.Outcome });

        await uploads.DiscardAsync(id);
        this.Flash(texts["Imported", result.Plan.Count(RowOutcome.New), result.Plan.Count(RowOutcome.Changed), result.Plan.Count(RowOutcome.Unchanged)]);
        return this.SeeOther("/staff/contacts");
    }

    [HttpPost("{id:guid}/discard")]
    public async Task<IActionResult> Discard(Guid id)
    {
        await uploads.DiscardAsync(id);
        this.Flash(texts["Discarded"], "info");
        return this.SeeOther("/staff/contacts/import");
    }

    [HttpGet("{kind}.{format:" + TableFile.Formats + "}")]
    public async Task<IActionResult> Template(ImportKind kind, string format) =>
        Templates.File(kind, format, await vocabulary.LoadAsync());

    private IActionResult Gone()
    {
        this.Flash(texts["UploadGone"], "info");
        return this.SeeOther("/staff/contacts/import");
    }
}
