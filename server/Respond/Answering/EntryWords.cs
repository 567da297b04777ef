using FormEngine.Server.Web.Languages;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Respond.Answering;

/// <summary>What an entry of a section with many is called, as the survey says; where it does not, in words that fit all.</summary>
/// <param name="Word">The survey's word, such as «prosjekt».</param>
/// <param name="Texts">The product's own words.</param>
public sealed record EntryWords(string? Word, IStringLocalizer<RespondTexts> Texts)
{
    /// <summary>For the button that adds one.</summary>
    public string Add => Word is null ? Texts["AddEntry"] : Texts["AddNamed", Word];

    /// <summary>What one that has no name yet is called.</summary>
    public string Nameless(int entry) => Word is null ? Texts["EntryWithoutName", entry] : Numbered(entry);

    public string Numbered(int entry) => Texts["EntryNumber", (Word ?? Texts["Entry"].Value).Begun(), entry];

    /// <summary>Of one that holds nothing.</summary>
    public string Untouched(int entry) => Texts["EntryUntouched", (Word ?? Texts["Entry"].Value).Begun(), entry];

    public string DeleteTitle => Word is null ? Texts["DeleteTitle"] : Texts["DeleteNamed", Word];
}
