using FormEngine.Server.Data.Queries;
using FormEngine.Server.Web.Languages;
using FormEngine.Surveys;

namespace FormEngine.Server.Invitations;

/// <summary>What a mail says of a survey, in the reader's language.</summary>
internal static class SurveyFacts
{
    public static LetterSurvey Of(SurveyDefinition survey, Language language)
    {
        var texts = survey.Texts(language.Code);
        var asker = survey.Asker ?? texts.Title;
        return new LetterSurvey(
            texts.Title, texts.Description, asker,
            new LetterHelp(survey.Contact.Name ?? asker, survey.Contact.Email, survey.Contact.Phone));
    }

    /// <summary>In the survey's order within each organisation; with names where somebody else is responsible.</summary>
    public static IReadOnlyList<LetterSection> Sections(
        SurveyDefinition survey, Language language, IReadOnlyList<OwedSection> owed,
        IReadOnlyDictionary<(string Organisation, string Role), string>? namedBy = null,
        IReadOnlyDictionary<Guid, KnownNames>? names = null)
    {
        var texts = survey.Texts(language.Code);
        return [.. from section in survey.Sections
                   from mine in owed
                   where mine.Section == section.Id
                   orderby mine.Organisation
                   let role = texts.Role(section.RoleId)
                   select new LetterSection(
                       mine.Organisation, texts.Section(section.Id).Title, section.Minutes, role.Title,
                       string.Join(' ', new[] { role.Description, role.Reason }.OfType<string>()) is { Length: > 0 } reason ? reason : null,
                       mine.Owner is { } owner ? names![mine.OrganisationId].Of(owner) : null,
                       namedBy?.GetValueOrDefault((mine.Organisation, section.RoleId)))
                   {
                       RoleDescription = role.Reason is null ? null : role.Description,
                   }];
    }
}
