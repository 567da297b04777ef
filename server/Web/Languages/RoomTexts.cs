using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Web.Languages;

/// <summary>The texts of one room, and the shared ones where it has none of its own.</summary>
internal sealed class RoomTexts(IStringLocalizer room, IStringLocalizer shared) : IStringLocalizer
{
    public LocalizedString this[string name] => room[name] is { ResourceNotFound: false } own ? own : shared[name];

    public LocalizedString this[string name, params object[] arguments] =>
        room[name, arguments] is { ResourceNotFound: false } own ? own : shared[name, arguments];

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => room.GetAllStrings(includeParentCultures);
}
