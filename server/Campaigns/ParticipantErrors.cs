using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Campaigns;

/// <summary>Puts messages beside the fields of the campaign forms.</summary>
internal static class ParticipantErrors
{
    private const string MostShown = "…";

    public static void Add(this ModelStateDictionary state, IStringLocalizer<CampaignTexts> texts, IEnumerable<InputError> errors)
    {
        foreach (var error in errors)
            state.AddModelError($"Input.{error.Field}", texts[error.Text]);
    }

    public static void Check(
        this ModelStateDictionary state, IStringLocalizer<CampaignTexts> texts, IParticipantInput input, ChosenParticipants chosen)
    {
        if (chosen.Unknown.Count > 0)
            state.AddModelError($"Input.{nameof(input.Numbers)}", texts["UnknownNumbers", Some(chosen.Unknown)]);
        else if (chosen.Chosen.Count == 0)
            state.AddModelError(input.Mode == ChoiceMode.Listed ? $"Input.{nameof(input.Numbers)}" : $"Input.{nameof(input.Mode)}",
                texts["NobodyChosen"]);
    }

    private static string Some(IReadOnlyList<string> numbers) =>
        string.Join(", ", numbers.Take(10)) + (numbers.Count > 10 ? MostShown : "");
}
