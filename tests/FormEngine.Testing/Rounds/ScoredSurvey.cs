namespace FormEngine.Testing.Rounds;

/// <summary>A survey whose answers give figures: a choice with scores, a number, a text, one indicator; it groups by county.</summary>
public static class ScoredSurvey
{
    public const string Id = "scored";

    private const string Survey =
        """
        {
          "id": "scored", "x-version": "1", "x-language": "nb", "languages": ["nb", "nn", "en"], "title": "Målt",
          "asker": "Prøveetaten", "contact": { "name": "Prøveetaten", "email": "hjelp@example.invalid" }, "answered": "any",
          "roles": [ { "id": "leader", "title": "Daglig leder", "description": "Leder." } ],
          "sections": [ { "id": "plan", "form": "plan", "role": "leader", "title": "Plandelen", "minutes": 1 },
            { "id": "projects", "form": "plan", "role": "leader", "title": "Prosjekter", "minutes": 1, "entries": "many" } ],
          "attributes": [ { "id": "county", "title": "Fylke", "type": "code" } ],
          "comparisonGroups": [ { "id": "county", "title": "Fylke", "attribute": "county" } ],
          "disclosure": { "minimum": 3 },
          "indicators": [ { "id": "planning", "section": "plan", "title": "Planlegging", "scale": { "min": 0, "max": 5 },
            "items": [ { "question": "has_plan" } ] } ]
        }
        """;

    private const string Form =
        """
        {
          "$schema": "http://json-schema.org/draft-04/schema#", "id": "plan", "x-version": "1", "x-language": "nb", "title": "Plan",
          "type": "object", "x-pages": [ { "id": "one", "title": "Én side", "questions": ["has_plan", "pages", "note"] } ],
          "properties": {
            "has_plan": { "title": "Har dere en plan?", "type": "string", "oneOf": [
              { "enum": ["yes"], "title": "Ja", "x-score": 5 }, { "enum": ["no"], "title": "Nei", "x-score": 0 },
              { "enum": ["unknown"], "title": "Vet ikke", "x-missing": "dont_know" } ] },
            "pages": { "title": "Hvor mange sider?", "type": "integer", "minimum": 0, "x-visible-if": "answers.has_plan === 'yes'" },
            "note": { "title": "Noe å si?", "type": "string" } }
        }
        """;

    /// <summary>The folder to publish surveys from.</summary>
    public static string WriteTo(string root)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, "surveys", Id)).FullName;
        File.WriteAllText(Path.Combine(folder, "survey.json"), Survey);
        File.WriteAllText(Path.Combine(folder, "plan.json"), Form);
        return Path.GetDirectoryName(folder)!;
    }
}
