using FormEngine.Server.Web.Charts;
using FormEngine.Server.Web.Languages;
namespace FormEngine.Server.Tests.Web.Charts;
public sealed class TempTests
{
    [Fact]
    public void Write()
    {
        Directory.CreateDirectory("/tmp/ch/out");
        foreach (var name in SomeCharts.Names)
        {
            var chart = SomeCharts.Of(name);
            Language.Default.Say(() => { File.WriteAllText($"/tmp/ch/out/{name}.svg", chart.File("Kilde: KS, 2026")); File.WriteAllText($"/tmp/ch/out/{name}.html", chart.Inline("w", Chart.Wide) + chart.Inline("n", Chart.Narrow)); return 0; });
        }
    }
}
