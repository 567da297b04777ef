using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FormEngine.Answers;

/// <summary>
/// What counts as no answer in any kind of question: nothing, or a text with nothing in it to see. It is decided here alone; the
/// module of a form is written with the same <see cref="Character"/>.
/// </summary>
public static partial class Blank
{
    /// <summary>
    /// A character that shows nothing, as regular expressions of .NET and JavaScript alike write it: what controls, spaces, what Unicode
    /// lets a font ignore (Default_Ignorable_Code_Point), and the empty pattern of braille.
    /// </summary>
    internal const string Character =
        @"(?:[\u0000-\u0020\u007F-\u00A0\u00AD\u034F\u061C\u115F\u1160\u1680\u17B4\u17B5\u180B-\u180F\u2000-\u200F\u2028-\u202F"
            + @"\u205F-\u206F\u2800\u3000\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFF8]"
            + @"|\uD82F[\uDCA0-\uDCA3]|\uD834[\uDD73-\uDD7A]|[\uDB40-\uDB43][\uDC00-\uDFFF])";

    /// <summary>Whether there is nothing in a text to see.</summary>
    public static bool Is(string text) => OnlyInvisible().IsMatch(text);

    internal static bool Is(JsonNode? node) => node switch
    {
        null => true,
        JsonArray array => array.Count == 0,
        JsonObject item => item.Count == 0,
        _ => node.GetValueKind() == JsonValueKind.String && Scalars.Text(node) is { } text && Is(text),
    };

    [GeneratedRegex(@"\A(?>" + Character + @"*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyInvisible();
}
