using FormEngine.Compilation;
using FormEngine.Findings;
using FormEngine.Organisations;
using FormEngine.Schema;

namespace FormEngine.Surveys;

/// <summary>Reads a survey and checks that what it names exists.</summary>
internal sealed class SurveyReader(FormDocument document, IReadOnlyDictionary<string, CompiledForm> forms)
{
    private readonly FindingList _findings = document.Findings;
    private readonly TextTable _texts = new();
    private readonly SchemaNode _root = new(document, document.Root, "");

    public SurveyDefinition Read()
    {
        _texts.Add("", _root);
        var roles = Parts("roles", (id, node) => new SurveyRole(id, node.Flag("coordinator")));
        var attributes = Attributes();
        var sections = Sections(roles, attributes);
        if (sections.Count == 0)
            _findings.Error("no_sections", "/sections", "A survey needs at least one section.");
        var groups = Parts("comparisonGroups", (id, node) => Group(id, node, attributes));
        var disclosure = new DisclosureReader(_root, _findings);
        return new SurveyDefinition
        {
            Id = Header("id"),
            Version = Header("x-version"),
            Language = Header("x-language"),
            Languages = Languages(),
            Hash = "",
            Asker = _root.Text("asker"),
            Contact = Contact(),
            Answered = Choice(_root, "answered", AnsweredRule.Any),
            Roles = roles,
            Sections = sections,
            Attributes = attributes,
            ComparisonGroups = groups,
            Crossings = disclosure.Crossings(groups),
            DisclosureMinimum = disclosure.Minimum(),
            Indicators = Parts("indicators", (id, node) => new IndicatorReader(forms, _findings).Read(id, node, sections)),
            Original = _texts,
        };
    }

    public AttributeSchema AttributeSchema() => AttributeSchema(Attributes());

    private static AttributeSchema AttributeSchema(IEnumerable<SurveyAttribute> attributes) =>
        new(attributes.ToDictionary(attribute => attribute.Id, attribute => new AttributeType(attribute.Kind, attribute.Codes)));

    private string Header(string keyword)
    {
        if (_root.Text(keyword) is { } text && !string.IsNullOrWhiteSpace(text))
            return text;
        _findings.Error("missing_header", "", $"The survey needs «{keyword}».");
        return "";
    }

    private List<string> Languages()
    {
        var languages = _root.Texts("languages").Select(language => language.Text).ToList();
        var own = _root.Text("x-language");
        return own is null || languages.Contains(own) ? languages : [own, .. languages];
    }

    private AskerContact Contact()
    {
        var contact = _root.Child("contact");
        return new AskerContact(contact?.Text("name"), contact?.Text("email"), contact?.Text("phone"));
    }

    private List<SurveyAttribute> Attributes() => Parts("attributes", (id, node) =>
    {
        var codes = Parts(node, "options", $"attributes/{id}/options", "code", (code, _) => code);
        return new SurveyAttribute(id, Choice(node, "type", AttributeKind.Text), node.Has("options") ? codes : null);
    });

    private List<SurveySection> Sections(List<SurveyRole> roles, List<SurveyAttribute> attributes)
    {
        var sections = Parts("sections", (id, node) => (Section: Section(id, node, roles), Rule: node.Rule("x-visible-if")));
        var rules = SectionRules.Of(sections.Select(part => (part.Section.Id, part.Rule)), AttributeSchema(attributes), _findings);
        return [.. sections.Select(part => part.Rule is null ? part.Section : part.Section with { Rules = rules })];
    }

    private SurveySection Section(string id, SchemaNode node, List<SurveyRole> roles)
    {
        var form = node.Text("form") ?? id;
        var role = node.Text("role") ?? "";
        if (!forms.TryGetValue(form, out var compiled))
            _findings.Error("unknown_form", node.PointerTo("form"), $"There is no form «{form}» without errors beside the survey.");
        foreach (var language in Languages().Except(compiled?.Languages ?? Languages()))
            _findings.Warning("missing_translation", node.PointerTo("form"),
                $"The form «{form}» is not translated to «{language}»; its own language is shown instead.");
        if (!roles.Exists(known => known.Id == role))
            _findings.Error("unknown_role", node.PointerTo("role"), $"There is no role «{role}». Name one of «roles».");
        var hasMany = Choice(node, "entries", Entries.One) == Entries.Many;
        if (!hasMany && node.Has("entry"))
            _findings.Warning("unused_entry", node.PointerTo("entry"), "Only one of many entries has a name: say «entries»: «many».");
        return new SurveySection(id, form, role, node.Count("minutes"), hasMany);
    }

    private ComparisonGroup Group(string id, SchemaNode node, List<SurveyAttribute> attributes)
    {
        var attribute = node.Text("attribute") ?? id;
        if (attributes.Find(known => known.Id == attribute) is not { } found)
            _findings.Error("unknown_attribute", node.PointerTo("attribute"), $"There is no attribute «{attribute}».");
        else if (node.Has("bands") && found.Kind != AttributeKind.Number)
            _findings.Error("bad_keyword", node.PointerTo("bands"), "Only numbers are divided into bands.");
        else if (!node.Has("bands") && found.Kind == AttributeKind.Number)
            _findings.Error("no_bands", node.Pointer, "A number groups only in bands: give the comparison group «bands».");
        var bands = Parts(node, "bands", $"comparisonGroups/{id}/bands", "id", (band, item) => new Band(band, item.Number("below")));
        for (var i = 0; i < bands.Count; i++)
        {
            if (bands[i].Below is null != (i == bands.Count - 1) || (i > 0 && bands[i].Below <= bands[i - 1].Below))
                _findings.Error("bad_bands", $"{node.PointerTo("bands")}/{i}",
                    "Bands rise: each has a greater «below», and only the last has none.");
        }

        return new ComparisonGroup(id, attribute, bands);
    }

    private List<T> Parts<T>(string keyword, Func<string, SchemaNode, T> read) => Parts(_root, keyword, keyword, "id", read);

    private List<T> Parts<T>(SchemaNode node, string keyword, string key, string idKeyword, Func<string, SchemaNode, T> read)
    {
        var parts = new List<T>();
        var seen = new HashSet<string>();
        foreach (var item in node.Items(keyword))
        {
            var id = item.Text(idKeyword) ?? "";
            if (id.Length == 0)
                _findings.Error("missing_id", item.Pointer, $"This needs «{idKeyword}».");
            else if (!seen.Add(id))
                _findings.Error("duplicate_id", item.Pointer, $"«{id}» stands twice. Give each its own.");
            else
            {
                _texts.Add($"{key}/{id}", item);
                foreach (var own in TextTable.OfOneKind)
                    _texts.AddText($"{key}/{id}/{own}", item, own);
                parts.Add(read(id, item));
            }
        }

        return parts;
    }

    private T Choice<T>(SchemaNode node, string keyword, T usual)
        where T : struct, Enum
    {
        if (node.Text(keyword) is not { } text)
            return usual;
        var names = Enum.GetNames<T>();
        if (Array.Find(names, name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } name)
            return Enum.Parse<T>(name);
        _findings.Error("bad_keyword", node.PointerTo(keyword),
            $"«{keyword}» must be one of: {string.Join(", ", names).ToLowerInvariant()}.");
        return usual;
    }

    private enum Entries
    {
        One,
        Many,
    }
}
