namespace FormEngine.Testing.Rounds;

/// <summary>
/// A survey whose areas are scored: «vann» and «strøm» of the section «teknisk», «skog» of the section «natur». It groups by place, which
/// is a list, and by size, and crosses them; a figure rests on at least three.
/// </summary>
public static class ScorecardSurvey
{
    public const string Id = "scored";

    /// <summary>How many must have answered before anything is compared.</summary>
    public const int EnoughFor = 12;

    /// <summary>Another version: «vann» as before, «strøm» with other points.</summary>
    public const string Earlier = "scored-earlier";

    private const string Technical = """
        { "id": "teknisk", "x-version": "1", "x-language": "nb", "title": "Teknisk", "type": "object",
          "x-pages": [ { "id": "one", "title": "Én side", "questions": ["kilde", "tiltak", "drift", "lekkasje", "navn"] } ],
          "properties": {
            "kilde": { "title": "Har dere kartlagt vannkildene?", "type": "string", "oneOf": [
              { "enum": ["ja"], "title": "Ja", "x-score": 5 }, { "enum": ["delvis"], "title": "Delvis", "x-score": 2.5 },
              { "enum": ["nei"], "title": "Nei", "x-score": 0 }, { "enum": ["vet_ikke"], "title": "Vet ikke", "x-missing": "dont_know" } ] },
            "tiltak": { "title": "Hvilke tiltak har dere?", "type": "array", "uniqueItems": true, "items": { "type": "string", "oneOf": [
              { "enum": ["plan"], "title": "Plan", "x-score": 2 }, { "enum": ["vakt"], "title": "Vakt", "x-score": 2 },
              { "enum": ["lager"], "title": "Lager", "x-score": 2 }, { "enum": ["ingen"], "title": "Ingen", "x-score": 0, "x-exclusive": true } ] } },
            "drift": { "title": "Hvor godt virker", "type": "object", "properties": {
              "pumper": { "title": "pumpene", "type": "string", "oneOf": [
                { "enum": ["darlig"], "title": "Dårlig", "x-score": 1 }, { "enum": ["godt"], "title": "Godt", "x-score": 4 } ] },
              "nett": { "title": "nettet", "type": "string", "oneOf": [
                { "enum": ["darlig"], "title": "Dårlig", "x-score": 1 }, { "enum": ["godt"], "title": "Godt", "x-score": POINTS } ] } } },
            "lekkasje": { "title": "Leter dere etter lekkasjer?", "type": "string", "x-visible-if": "answers.kilde === 'ja'", "oneOf": [
              { "enum": ["ja"], "title": "Ja", "x-score": 5 }, { "enum": ["nei"], "title": "Nei", "x-score": 0 } ] },
            "navn": { "title": "Hvem kan vi ringe?", "type": "string", "x-personal": true } } }
        """;

    private const string Nature = """
        { "id": "natur", "x-version": "1", "x-language": "nb", "title": "Natur", "type": "object",
          "x-pages": [ { "id": "one", "title": "Én side", "questions": ["skog"] } ],
          "properties": { "skog": { "title": "Tar dere vare på skogen?", "type": "string", "oneOf": [
            { "enum": ["ja"], "title": "Ja", "x-score": 6 }, { "enum": ["nei"], "title": "Nei", "x-score": 0 } ] } } }
        """;

    private const string Survey = """
        { "id": "SURVEY", "x-version": "1", "x-language": "nb", "languages": ["nb", "nn", "en"], "title": "Vann og skog", "asker": "Etaten",
          "contact": { "name": "Etaten", "email": "hjelp@example.invalid" }, "answered": "any",
          "roles": [ { "id": "teknikk", "title": "Teknisk sjef" }, { "id": "skogbruk", "title": "Skogbrukssjef" },
            { "id": "leder", "title": "Leder", "coordinator": true } ],
          "sections": [ { "id": "teknisk", "form": "teknisk", "role": "teknikk", "title": "Teknisk" },
            { "id": "natur", "form": "natur", "role": "skogbruk", "title": "Natur" } ],
          "attributes": [
            { "id": "place", "title": "Sted", "type": "code", "options": [
              { "code": "nord", "title": "Nord" }, { "code": "sor", "title": "Sør" }, { "code": "ost", "title": "Øst" } ] },
            { "id": "people", "title": "Folketall", "type": "number" } ],
          "comparisonGroups": [ { "id": "place", "title": "Sted", "attribute": "place" },
            { "id": "size", "title": "Størrelse", "attribute": "people",
              "bands": [ { "id": "small", "title": "Under 5 000", "below": 5000 }, { "id": "large", "title": "5 000 og over" } ] } ],
          "crossings": [["place", "size"]], "disclosure": { "minimum": 3 },
          "indicators": [
            { "id": "vann", "title": "Vann", "description": "Kilder og tiltak.", "section": "teknisk", "scale": { "min": 0, "max": 5 },
              "items": [ { "question": "kilde" }, { "question": "tiltak", "method": "sum", "cap": 5 }, { "question": "lekkasje" } ] },
            { "id": "strom", "title": "Strøm", "section": "teknisk", "scale": { "min": 0, "max": 5 }, "minimumValid": 2,
              "items": [ { "question": "drift.pumper" }, { "question": "drift.nett" } ] },
            { "id": "skog", "title": "Skog", "section": "natur", "scale": { "min": 0, "max": 6 }, "items": [ { "question": "skog" } ] } ] }
        """;

    /// <summary>Folders to publish surveys from.</summary>
    public static TemporaryFolder Write()
    {
        var folder = new TemporaryFolder();
        foreach (var (survey, points) in new[] { (Id, "4"), (Earlier, "5") })
            folder.With($"{survey}/survey.json", Survey.Replace("SURVEY", survey, StringComparison.Ordinal))
                .With($"{survey}/teknisk.json", Technical.Replace("POINTS", points, StringComparison.Ordinal))
                .With($"{survey}/natur.json", Nature);
        return folder;
    }
}
