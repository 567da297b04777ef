using FormEngine.Findings;
using FormEngine.Schema;

namespace FormEngine.Questions;

/// <summary>Reads the <c>required</c> list of a schema, whose names must be among its properties.</summary>
internal static class RequiredNames
{
    public static HashSet<string> Read(SchemaNode schema, FindingList findings)
    {
        var known = schema.Children("properties").Select(property => property.Name).ToHashSet();
        var required = new HashSet<string>();
        foreach (var (name, pointer) in schema.Texts("required"))
        {
            if (!known.Contains(name))
                findings.Error("unknown_name", pointer, $"«required» names «{name}», which is not among the properties.");
            required.Add(name);
        }

        return required;
    }
}
