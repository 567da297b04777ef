namespace FormEngine.Server.Web.Languages;

/// <summary>Which form of a text a number takes: <c>T["Persons" + count.Form(), count]</c> asks for «PersonsOne» or «Persons».</summary>
public static class Plural
{
    public static string Form(this int count) => count == 1 ? "One" : "";
}
