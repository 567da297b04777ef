namespace FormEngine.Testing.Campaigns;

/// <summary>A survey of three sections, two roles and a coordinator, in three languages; the last section is for large towns
/// alone.</summary>
internal static class SmallSurvey
{
    public static TemporaryFolder Write() => new TemporaryFolder()
        .With("parks/survey.json", Survey)
        .With("parks/survey.nn.json", """{ "x-language": "nn", "title": "Parkar", "roles": { "gartner": { "title": "Gartnar" } } }""")
        .With("parks/survey.en.json", """{ "x-language": "en", "title": "Parks", "sections": { "trees": { "title": "Trees" } } }""")
        .With("parks/trees.json", Form("trees"))
        .With("parks/benches.json", Form("benches"))
        .With("parks/stadium.json", Form("stadium"));

    private const string Survey = """
        { "id": "parks", "x-version": "1", "x-language": "nb", "languages": ["nb", "nn", "en"], "title": "Parker",
          "description": "Vi spør om <parker> & benker.", "asker": "Parketaten",
          "contact": { "name": "Hjelp", "email": "hjelp@example.invalid", "phone": "22 22 22 22" },
          "roles": [ { "id": "gartner", "title": "Gartner", "description": "Den som steller parken." }, { "id": "snekker", "title": "Snekker" },
            { "id": "leder", "title": "Leder", "coordinator": true } ],
          "sections": [
            { "id": "trees", "form": "trees", "role": "gartner", "title": "Trær", "minutes": 5 },
            { "id": "benches", "form": "benches", "role": "snekker", "title": "Benker", "minutes": 7 },
            { "id": "stadium", "form": "stadium", "role": "gartner", "title": "Stadion", "x-visible-if": "organisation.size === 'large'" } ],
          "attributes": [ { "id": "size", "title": "Størrelse", "type": "code",
            "options": [ { "code": "small", "title": "Liten" }, { "code": "large", "title": "Stor" } ] } ] }
        """;

    private static string Form(string id) => $$"""
        { "id": "{{id}}", "x-version": "1", "x-language": "nb", "title": "{{id}}", "type": "object",
          "x-pages": [ { "id": "first", "title": "Første", "questions": ["count"] } ],
          "properties": { "count": { "title": "Hvor mange?", "type": "integer" } } }
        """;
}
