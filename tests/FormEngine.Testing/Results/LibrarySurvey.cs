namespace FormEngine.Testing.Results;

/// <summary>A survey in English, of one section: a choice, a number behind it, several answers, a matrix, and two areas.</summary>
internal static class LibrarySurvey
{
    public static TemporaryFolder Write() => new TemporaryFolder()
        .With("libraries/survey.json", Survey)
        .With("libraries/survey.nb.json", """{ "x-language": "nb", "title": "Biblioteker" }""")
        .With("libraries/services.json", Form)
        .With("libraries/services.nb.json", """{ "x-language": "nb", "title": "Tjenester" }""");

    private const string Survey = """
        { "id": "libraries", "x-version": "1", "x-language": "en", "languages": ["en", "nb"], "title": "Libraries",
          "description": "What libraries offer.", "asker": "The Library Board",
          "roles": [ { "id": "librarian", "title": "Librarian" } ],
          "sections": [ { "id": "services", "form": "services", "role": "librarian", "title": "Services" } ],
          "attributes": [ { "id": "county", "title": "County", "type": "code" } ],
          "comparisonGroups": [ { "id": "county", "title": "County", "attribute": "county" } ],
          "indicators": [
            { "id": "access", "title": "Access", "description": "How open they are.", "section": "services",
              "scale": { "min": 0, "max": 5 }, "items": [ { "question": "sundays" } ] },
            { "id": "quality", "title": "Quality", "section": "services", "scale": { "min": 0, "max": 5 },
              "items": [ { "question": "rooms.quiet" }, { "question": "rooms.bright" } ] } ] }
        """;

    private const string Form = """
        { "$schema": "http://json-schema.org/draft-04/schema#", "id": "services", "x-version": "1", "x-language": "en",
          "title": "Services", "type": "object",
          "x-pages": [ { "id": "first", "title": "First", "questions": ["sundays", "hours", "offers", "rooms", "remarks"] } ],
          "properties": {
            "sundays": { "title": "Are you open on Sundays?", "type": "string", "oneOf": [
              { "enum": ["yes"], "title": "Yes", "x-score": 5 }, { "enum": ["no"], "title": "No", "x-score": 0 },
              { "enum": ["unsure"], "title": "Don't know", "x-missing": "dont_know" } ] },
            "hours": { "title": "For how many hours?", "type": "number", "x-visible-if": "answers.sundays === 'yes'" },
            "offers": { "title": "What do you lend?", "type": "array", "uniqueItems": true, "items": { "type": "string", "oneOf": [
              { "enum": ["books"], "title": "Books" }, { "enum": ["tools"], "title": "Tools" } ] } },
            "rooms": { "title": "How are your rooms?", "type": "object", "properties": {
              "quiet": { "title": "Quiet", "allOf": [ { "$ref": "#/definitions/degree" } ] },
              "bright": { "title": "Bright", "allOf": [ { "$ref": "#/definitions/degree" } ] } } },
            "remarks": { "title": "Anything else?", "type": "string" } },
          "definitions": { "degree": { "type": "string", "oneOf": [
            { "enum": ["low"], "title": "Hardly", "x-score": 0 }, { "enum": ["high"], "title": "Very", "x-score": 5 } ] } } }
        """;
}
