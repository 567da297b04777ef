using Xunit;

namespace FormEngine.Browser.Tests.Browsing;

/// <summary>
/// Three languages, a phone and a desktop, with and without scripts: each with each of the others, in as few visits as that takes.
/// </summary>
public sealed class Readers : TheoryData<string, bool, bool>
{
    public Readers()
    {
        Add("nb", true, true);
        Add("nb", false, false);
        Add("nn", true, false);
        Add("nn", false, true);
        Add("en", true, true);
        Add("en", false, false);
    }

    public static Device Device(string language, bool phone, bool script) =>
        (phone ? Browsing.Device.Phone : Browsing.Device.Desktop) with { Language = language, JavaScript = script };
}
