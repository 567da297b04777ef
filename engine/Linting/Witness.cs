using System.Text.Json.Nodes;

namespace FormEngine.Linting;

/// <summary>Whether a part of a form can be shown, and with what.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">The page or question, <c>matrix.row</c> or <c>repeating.column</c>; for an option, whose it is.</param>
/// <param name="Option">For an option, its code; else null.</param>
/// <param name="Verdict">Whether it can be shown.</param>
/// <param name="Answers">Where proved, answers that show it; else null.</param>
/// <param name="Organisation">Where proved, attributes of an organisation it is shown to; what is not named may be missing.</param>
/// <param name="Today">Where proved, a date on which it is shown.</param>
public sealed record Witness(
    PartKind Kind, string Id, string? Option, Verdict Verdict, JsonObject? Answers, JsonObject? Organisation, DateOnly? Today);
