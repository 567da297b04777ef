namespace FormEngine.Rules;

/// <summary>Writes questions about what a multiple choice includes. Its variables are all undefined where it is unanswered.</summary>
internal static class IncludesEmitter
{
    public static string True(Includes includes) => (includes.Codes.Count, includes.All) switch
    {
        (0, true) => $"{includes.Set.Count.Name} !== undefined",
        (0, false) => "false",
        _ => Join(includes, includes.All ? " && " : " || ", "true"),
    };

    public static string False(Includes includes) => (includes.Codes.Count, includes.All) switch
    {
        (0, true) => "false",
        (0, false) => $"{includes.Set.Count.Name} !== undefined",
        _ => Join(includes, includes.All ? " || " : " && ", "false"),
    };

    public static string Value(Includes includes) =>
        $"({includes.Set.Count.Name} === undefined ? undefined : {True(includes)})";

    public static string True(IncludesAnswer includes) => Emitter.Join(" || ", includes.Set.Type.Codes!.Select(code =>
        $"({includes.Set.Chosen(code).Name} === true && {Emitter.Value(includes.Code)} === {Emitter.Js(code)})"));

    public static string False(IncludesAnswer includes) => $"{Value(includes)} === false";

    public static string Value(IncludesAnswer includes) =>
        $"({includes.Set.Count.Name} === undefined || {Emitter.Value(includes.Code)} === undefined ? undefined : {True(includes)})";

    private static string Join(Includes includes, string operation, string value) => Emitter.Join(
        operation, includes.Codes.Select(code => $"{includes.Set.Chosen(code).Name} === {value}"));
}
