using System.Globalization;

namespace FormEngine.Server.Web.Languages;

public static class LanguageScope
{
    /// <summary>Writes something in a language that need not be the reader's, such as a mail to somebody else.</summary>
    public static T Say<T>(this Language language, Func<T> write)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (new CultureInfo(language.Culture), new CultureInfo(language.Code));
        try
        {
            return write();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }
}
