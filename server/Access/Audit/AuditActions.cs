using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Access.Audit;

/// <summary>The actions there are words for, by what they concern.</summary>
internal static class AuditActions
{
    /// <summary>The codes by what stands before the full stop, which has a text of its own.</summary>
    public static IReadOnlyList<IGrouping<string, string>> All(IStringLocalizer texts) =>
        [.. texts.GetAllStrings(includeParentCultures: false).Select(text => text.Name).Where(name => name.Contains('.'))
            .OrderBy(code => texts[code].Value, StringComparer.CurrentCulture)
            .GroupBy(code => code[..code.IndexOf('.')])
            .OrderBy(group => texts[group.Key].Value, StringComparer.CurrentCulture)];
}
