using System.Globalization;
using System.Text.Json.Nodes;
using FormEngine.Organisations;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web.Languages;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Contacts;

public sealed record ListPage(OrganisationFilter Filter, OrganisationListPage Found, SurveyVocabulary Words)
{
    /// <summary>More values than this are no list to choose from.</summary>
    private const int MostChoices = 60;

    /// <summary>The attributes worth filtering by.</summary>
    public IEnumerable<AttributeTerm> Choices => Words.Attributes
        .Where(attribute => attribute.Kind == AttributeKind.Code && Found.Values[attribute.Id].Count() is > 1 and <= MostChoices);
}

/// <param name="Organisation">The organisation.</param>
/// <param name="Input">A contact to be added.</param>
/// <param name="Words">What attributes and roles are called.</param>
/// <param name="Successions">What it came from and became.</param>
public sealed record OrganisationPage(
    Organisation Organisation, ContactInput Input, SurveyVocabulary Words, IReadOnlyList<Succession> Successions)
{
    private readonly JsonObject _attributes = Organisation.Attributes.ToJson();

    /// <summary>The attributes by title, in the order of the surveys; those no survey knows come last.</summary>
    public IEnumerable<(string Title, string Value)> Attributes => Words.Attributes
        .Where(attribute => _attributes[attribute.Id] is not null)
        .Select(attribute => (attribute.Name.Title(Language.Current.Code), attribute.Show(_attributes[attribute.Id]!)))
        .Concat(_attributes.Where(other => other.Value is not null && Words.Attributes.All(known => known.Id != other.Key))
            .Select(other => (other.Key, other.Value!.ToString())));
}

internal static class WordsOnScreen
{
    public static string RoleTitle(this SurveyVocabulary words, string role, IStringLocalizer<ContactsTexts> texts) =>
        role == SurveyVocabulary.PostboxRole
            ? texts["Postbox"]
            : words.Roles.FirstOrDefault(known => known.Id == role)?.Title(Language.Current.Code) ?? role;

    public static string Show(this AttributeTerm attribute, JsonNode value) => attribute.Kind == AttributeKind.Number
        ? value.GetValue<decimal>().ToString("#,0.##", CultureInfo.CurrentCulture)
        : attribute.Options.FirstOrDefault(option => option.Id == value.ToString())?.Title(Language.Current.Code) ?? value.ToString();
}
