using FormEngine.Organisations;
using FormEngine.Server.Data;
using FormEngine.Surveys;

namespace FormEngine.Server.Surveys;

/// <summary>The roles and organisation attributes that any published survey knows.</summary>
public sealed record SurveyVocabulary(IReadOnlyList<Term> Roles, IReadOnlyList<AttributeTerm> Attributes)
{
    /// <summary>The role under which an organisation's shared postbox is kept; no survey asks it anything.</summary>
    public const string PostboxRole = "postbox";

    /// <summary>What people call it.</summary>
    private static readonly Term Postbox = new(PostboxRole, new Dictionary<string, string>
    {
        ["nb"] = "Postmottak",
        ["nn"] = "Postmottak",
        ["en"] = "Shared postbox",
    });

    /// <summary>Those of the surveys, and the shared postbox.</summary>
    public IReadOnlyList<Term> AllRoles { get; } = [.. Roles.Where(role => role.Id != PostboxRole), Postbox];

    /// <summary>Where surveys differ on a role or an attribute, the first that declares it decides.</summary>
    public static SurveyVocabulary Of(IReadOnlyList<SurveyDefinition> surveys) => new(
        [.. surveys.SelectMany(survey => survey.Roles, (survey, role) => TermOf(survey, role.Id, texts => texts.Role(role.Id).Title))
            .DistinctBy(role => role.Id)],
        [.. surveys.SelectMany(survey => survey.Attributes, Attribute).DistinctBy(attribute => attribute.Id)]);

    /// <summary>By id before title: two surveys may give different roles the same title.</summary>
    public Term? Role(string typed) =>
        AllRoles.FirstOrDefault(role => role.Id == typed) ?? AllRoles.FirstOrDefault(role => role.Matches(typed));

    public bool Knows(string role) => AllRoles.Any(known => known.Id == role);

    private static AttributeTerm Attribute(SurveyDefinition survey, SurveyAttribute attribute) => new(
        TermOf(survey, attribute.Id, texts => texts.Attribute(attribute.Id)),
        attribute.Kind,
        [.. (attribute.Codes ?? []).Select(code => TermOf(survey, code, texts => texts.AttributeOption(attribute.Id, code)))]);

    private static Term TermOf(SurveyDefinition survey, string id, Func<SurveyTexts, string> title) =>
        new(id, survey.Languages.ToDictionary(language => language, language => title(survey.Texts(language))));
}

/// <summary>An id and its titles in the languages it has; a file may use any of them.</summary>
public sealed record Term(string Id, IReadOnlyDictionary<string, string> Titles)
{
    private readonly HashSet<string> _names = [.. Titles.Values.Prepend(Id).Select(Spelling.Plain)];

    public string Title(string language) => Titles.GetValueOrDefault(language) ?? Titles.Values.FirstOrDefault() ?? Id;

    public bool Matches(string typed) => typed == Id || _names.Contains(Spelling.Plain(typed));
}

/// <summary>An organisation attribute; without options any code will do.</summary>
public sealed record AttributeTerm(Term Name, AttributeKind Kind, IReadOnlyList<Term> Options)
{
    public string Id => Name.Id;
}
