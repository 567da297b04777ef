using FormEngine.Forms;
using FormEngine.Schema;

namespace FormEngine.Surveys;

/// <summary>The texts of a role.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Description">Who this should be; where no reason is given, perhaps also why this person is asked.</param>
/// <param name="Reason">Why this person is asked, said to them and to nobody else.</param>
public sealed record RoleText(string Title, string? Description, string? Reason);

/// <summary>The texts of a section.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Description">What it is about.</param>
/// <param name="Entry">What one of many entries is called, such as «project».</param>
public sealed record SectionText(string Title, string? Description, string? Entry);

/// <summary>The texts of a survey in one language.</summary>
public sealed class SurveyTexts
{
    private readonly IReadOnlyList<TextTable> _tables;

    internal SurveyTexts(string language, IReadOnlyList<TextTable> tables)
    {
        Language = language;
        _tables = tables;
    }

    /// <summary>The language asked for.</summary>
    public string Language { get; }

    /// <summary>The survey's title.</summary>
    public string Title => _tables.Find("/title") ?? "";

    /// <summary>What it is, why we ask, and what the answers are used for.</summary>
    public string? Description => _tables.Find("/description");

    /// <summary>The texts of a role.</summary>
    public RoleText Role(string id)
    {
        var text = Text("roles", id);
        return new RoleText(text.Title, text.Description, _tables.Find($"roles/{id}/reason"));
    }

    /// <summary>The texts of a section.</summary>
    public SectionText Section(string id)
    {
        var text = Text("sections", id);
        return new SectionText(text.Title, text.Description, _tables.Find($"sections/{id}/entry"));
    }

    /// <summary>The texts of an indicator.</summary>
    public PageText Indicator(string id) => Text("indicators", id);

    /// <summary>The name of an attribute.</summary>
    public string Attribute(string id) => Text("attributes", id).Title;

    /// <summary>The name of one of an attribute's codes; the code itself where the list is open.</summary>
    public string AttributeOption(string attributeId, string code) =>
        _tables.Find($"attributes/{attributeId}/options/{code}/title") ?? code;

    /// <summary>The name of a comparison group.</summary>
    public string ComparisonGroup(string id) => Text("comparisonGroups", id).Title;

    /// <summary>The name of a band of a comparison group.</summary>
    public string Band(string groupId, string bandId) =>
        _tables.Find($"comparisonGroups/{groupId}/bands/{bandId}/title") ?? bandId;

    private PageText Text(string kind, string id) =>
        new(_tables.Find($"{kind}/{id}/title") ?? id, _tables.Find($"{kind}/{id}/description"));
}
