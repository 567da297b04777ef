using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace FormEngine.Tests.Surface;

/// <summary>Writes what an assembly lets others use, much as it is written in C#.</summary>
internal static class PublicSurface
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Write(Assembly assembly)
    {
        var surface = new StringBuilder();
        foreach (var space in assembly.GetExportedTypes().GroupBy(type => type.Namespace)
            .OrderBy(space => space.Key, StringComparer.Ordinal))
        {
            surface.Append(surface.Length == 0 ? "" : "\n").Append($"namespace {space.Key}\n");
            foreach (var type in space.OrderBy(type => type.FullName, StringComparer.Ordinal))
            {
                surface.Append($"  {Head(type)}\n");
                foreach (var member in Members(type))
                    surface.Append($"    {member}\n");
            }
        }

        return surface.ToString();
    }

    private static string Head(Type type)
    {
        var kind = type.IsEnum ? "enum"
            : type.IsInterface ? "interface"
            : type is { IsAbstract: true, IsSealed: true } ? "static class"
            : $"{(type.IsAbstract ? "abstract " : "")}{(IsRecord(type) ? "record" : "class")}";
        var parent = type.BaseType is { } above && above.Assembly == type.Assembly ? $" : {TypeNames.Of(above)}" : "";
        return $"{kind} {TypeNames.Of(type)}{parent}{(type.IsEnum ? $" {{ {string.Join(", ", Enum.GetNames(type))} }}" : "")}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
            return [];
        var written = type.GetMembers(Own).Where(member => !IsGenerated(type, member)).ToList();
        return
        [
            .. written.OfType<FieldInfo>().Select(field => $"{(field.IsLiteral ? "const " : "")}{TypeNames.Of(field)} {field.Name}"),
            .. written.OfType<ConstructorInfo>().Select(constructor => $"new({Parameters(constructor)})"),
            .. written.OfType<PropertyInfo>().Select(property => Property(type, property)),
            .. written.OfType<MethodInfo>().Where(method => !method.IsSpecialName).Select(Method),
        ];
    }

    private static string Property(Type type, PropertyInfo property) =>
        $"{Static(property.GetMethod!)}{(property.IsDefined(typeof(RequiredMemberAttribute))
            ? "required "
            : "")}{TypeNames.Of(property)} {property.Name}{(property.SetMethod is { IsPublic: true } && !IsRecord(type)
                ? " { get; set; }"
                : "")}";

    private static string Method(MethodInfo method) =>
        $"{Static(method)}{TypeNames.Of(method.ReturnParameter)} {method.Name}({Parameters(method)})";

    private static string Static(MethodInfo method) =>
        method is { IsStatic: true, DeclaringType: { IsAbstract: true, IsSealed: true } } or { IsStatic: false } ? "" : "static ";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters()
        .Select(parameter => $"{TypeNames.Of(parameter)} {parameter.Name}{(parameter.HasDefaultValue ? " = …" : "")}"));

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    // What every record has; and the properties of its header, which its constructor names.
    private static bool IsGenerated(Type type, MemberInfo member) => member switch
    {
        MethodInfo { IsVirtual: true } method when method.GetBaseDefinition().DeclaringType != type => true,
        MethodInfo method =>
            method.IsDefined(typeof(CompilerGeneratedAttribute)) || (IsRecord(type) && method.Name is "Equals" or "Deconstruct"),
        PropertyInfo property when property.GetMethod!.GetBaseDefinition().DeclaringType != type => true,
        PropertyInfo property =>
            IsRecord(type) && type.GetConstructors()
                .Any(constructor => constructor.GetParameters().Any(parameter => parameter.Name == property.Name)),
        ConstructorInfo constructor => constructor.GetParameters().Length == 0,
        _ => false,
    };
}
