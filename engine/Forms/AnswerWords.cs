using System.Globalization;
using System.Resources;

namespace FormEngine.Forms;

/// <summary>The words of a language that a form has no text for; those of bokmål where a language has none here.</summary>
internal static class AnswerWords
{
    private static readonly ResourceManager Words = new(typeof(AnswerWords));

    public static string YesNo(bool answer, CultureInfo culture) => Words.GetString(answer ? "Yes" : "No", culture)!;

    /// <summary>How a language writes numbers and dates.</summary>
    public static CultureInfo Culture(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }
}
