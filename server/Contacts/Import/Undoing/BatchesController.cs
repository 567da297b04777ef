using FormEngine.Server.Access;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using FormEngine.Server.Web.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Contacts.Import.Undoing;

/// <summary>An import that was carried out: what it did, what hangs on it, and undoing it.</summary>
[Authorize(Policies.Run)]
[Route(ContactAddresses.Import + "/batches/{id:guid}")]
public sealed class BatchesController(
    ImportHistory history, Undoer undoer, PublishedVocabulary vocabulary, IStringLocalizer<ImportTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Batch(Guid id) => await history.FindAsync(id) is { } batch
        ? View("Batch", new BatchPage(
            batch, batch.UndoneAt is null ? await undoer.PlanAsync(batch) : new UndoPlan([]), await vocabulary.LoadAsync()))
        : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Undo(Guid id)
    {
        if (await history.FindAsync(id) is null)
            return NotFound();
        if (await undoer.UndoAsync(id))
            this.Flash(texts["Undone"]);
        else
            this.Flash(texts["NotUndone"], "warning");
        return this.SeeOther(ContactAddresses.Batch(id));
    }
}

public sealed record BatchPage(ImportBatch Batch, UndoPlan Plan, SurveyVocabulary Words)
{
    public IReadOnlyList<Hanging> Hanging => Plan.Hanging;

    public string Title(string role) => Words.Role(role)?.Title(Language.Current.Code) ?? role;
}
