using System.Text.Json.Nodes;

namespace FormEngine.Tests.Generated;

/// <summary>Makes questions of all kinds, without their rules.</summary>
internal sealed class QuestionGenerator(Random random, FormMix mix, ScaleGenerator scales)
{
    private static readonly Kind[] CellKinds =
        [Kind.Single, Kind.Multiple, Kind.Boolean, Kind.Number, Kind.Number, Kind.Date, Kind.Text, Kind.Email];

    private int _made;

    public MadeQuestion Next() => Make(NextId(), mix.Kinds[random.Next(mix.Kinds.Count)]);

    private MadeQuestion Make(string id, Kind kind)
    {
        var question = kind switch
        {
            Kind.Single => Single(id, random.Next(2) == 0 ? scales.Shared() : scales.Own()),
            Kind.Multiple => Multiple(id),
            Kind.Number => new MadeQuestion(id, kind, Number(), [], []),
            Kind.Text or Kind.Email => new MadeQuestion(id, kind, Text(kind), Pool.Texts, []),
            Kind.Matrix => Matrix(id),
            Kind.Repeating => Repeating(id),
            Kind.Date => new MadeQuestion(id, kind, new JsonObject { ["type"] = "string", ["format"] = "date" }, [], []),
            _ => new MadeQuestion(id, kind, new JsonObject { ["type"] = "boolean" }, [], []),
        };
        question.Schema["title"] = $"Spørsmål {id}";
        if (random.Next(10) == 0)
            question.Schema["description"] = $"Mer om {id}.";
        if (random.Next(10) == 0)
            question.Schema["x-personal"] = true;
        return question;
    }

    private string NextId()
    {
        var number = _made++;
        return mix.Odd && number < Pool.OddIds.Count ? Pool.OddIds[number] : $"q{number}";
    }

    private static MadeQuestion Single(string id, Scale scale) => new(id, Kind.Single, scale.Of("allOf"), scale.Codes, []);

    private MadeQuestion Multiple(string id)
    {
        var scale = random.Next(3) == 0 ? scales.Shared() : scales.Own(exclusive: random.Next(3) == 0);
        var schema = new JsonObject { ["type"] = "array", ["uniqueItems"] = true, ["items"] = scale.Of("$ref") };
        if (random.Next(4) == 0)
            schema["minItems"] = random.Next(1, 3);
        if (random.Next(4) == 0)
            schema["maxItems"] = random.Next(2, 4);
        return new MadeQuestion(id, Kind.Multiple, schema, scale.Codes, []);
    }

    private JsonObject Number()
    {
        var schema = new JsonObject
        {
            ["type"] = mix.Odd && random.Next(2) == 0 ? "number" : "integer",
            ["minimum"] = 0,
            ["maximum"] = mix.Largest
        };
        if (mix.Odd && random.Next(4) == 0)
            schema["exclusiveMaximum"] = true;
        if (random.Next(4) == 0)
            schema["x-unit"] = "kr";
        return schema;
    }

    private JsonObject Text(Kind kind)
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (kind == Kind.Email)
            schema["format"] = "email";
        else if (random.Next(3) == 0)
            schema["pattern"] = Pool.Patterns[random.Next(Pool.Patterns.Count)];
        else if (random.Next(3) == 0)
            (schema["minLength"], schema["maxLength"]) = (2, 20);
        if (kind == Kind.Text && random.Next(4) == 0)
            schema["x-multiline"] = true;
        return schema;
    }

    private MadeQuestion Matrix(string id)
    {
        var scale = scales.Shared();
        var rows = Enumerable.Range(0, random.Next(2, mix.Depth > 0 ? 4 : 3)).Select(i =>
        {
            var row = Single($"r{i}", scale);
            row.Schema["title"] = $"Utsagn {i}";
            return row;
        }).ToList();
        return new MadeQuestion(id, Kind.Matrix, new JsonObject { ["type"] = "object", ["properties"] = Properties(rows) }, [], rows);
    }

    private MadeQuestion Repeating(string id)
    {
        var columns = Enumerable.Range(0, random.Next(1, 5)).Select(i => Make($"c{i}", CellKinds[random.Next(CellKinds.Length)])).ToList();
        var schema = new JsonObject
        {
            ["type"] = "array",
            ["items"] = new JsonObject { ["type"] = "object", ["properties"] = Properties(columns) }
        };
        if (random.Next(3) == 0)
            schema["minItems"] = random.Next(1, 3);
        if (random.Next(3) == 0)
            schema["maxItems"] = random.Next(2, 5);
        return new MadeQuestion(id, Kind.Repeating, schema, [], columns);
    }

    private static JsonObject Properties(IEnumerable<MadeQuestion> parts) =>
        new(parts.Select(part => KeyValuePair.Create(part.Id, (JsonNode?)part.Schema)));
}
