namespace FormEngine.Testing.Rounds;

/// <summary>
/// A survey of two sections, written to a folder of its own: «alfa» for all, «beta» for those of type kommune. It groups
/// by county and by size.
/// </summary>
public static class RoundSurvey
{
    public const string Id = "round";

    public static readonly IReadOnlyList<string> Roles = ["leader", "teacher"];

    private const string Survey =
        """
        {
          "id": "round", "x-version": "1", "x-language": "nb", "languages": ["nb", "nn", "en"], "title": "Runden",
          "asker": "Prøveetaten", "contact": { "name": "Prøveetaten", "email": "hjelp@example.invalid" }, "answered": "any",
          "roles": [
            { "id": "leader", "title": "Daglig leder", "description": "Leder." },
            { "id": "teacher", "title": "Lærer", "description": "Underviser." }
          ],
          "sections": [
            { "id": "alfa", "form": "alfa", "role": "leader", "title": "Alfadelen", "minutes": 1, "entries": "one" },
            { "id": "beta", "form": "alfa", "role": "teacher", "title": "Betadelen", "minutes": 1, "entries": "many",
              "x-visible-if": "organisation.type === 'kommune'" }
          ],
          "attributes": [
            { "id": "type", "title": "Type", "type": "code", "options": [ { "code": "kommune", "title": "Kommune" }, { "code": "fylke", "title": "Fylke" } ] },
            { "id": "county", "title": "Fylke", "type": "code" },
            { "id": "population", "title": "Folketall", "type": "number" }
          ],
          "comparisonGroups": [
            { "id": "county", "title": "Fylke", "attribute": "county" },
            { "id": "size", "title": "Størrelse", "attribute": "population",
              "bands": [ { "id": "small", "title": "Små", "below": 5000 }, { "id": "large", "title": "Store" } ] }
          ],
          "indicators": []
        }
        """;

    private const string Form =
        """
        {
          "$schema": "http://json-schema.org/draft-04/schema#", "id": "alfa", "x-version": "1", "x-language": "nb", "title": "Alfa",
          "type": "object", "x-pages": [ { "id": "one", "title": "Én side", "questions": ["note"] } ],
          "properties": { "note": { "title": "Noe å si?", "type": "string" } }
        }
        """;

    /// <summary>The folder to publish surveys from.</summary>
    public static string WriteTo(string root)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, "surveys", Id)).FullName;
        File.WriteAllText(Path.Combine(folder, "survey.json"), Survey);
        File.WriteAllText(Path.Combine(folder, "alfa.json"), Form);
        return Path.GetDirectoryName(folder)!;
    }
}
