using FormEngine.Server.Web;

namespace FormEngine.Server.Tests.Web;

public sealed class DownloadNameTests
{
    [Theory]
    [InlineData("Vår 2026", "calls-Vår-2026.csv")]
    [InlineData("«Vår» 2026/27: \"prøve\"\r\n<b>", "calls-Vår-2026-27-prøve-b.csv")]
    [InlineData("../../etc", "calls-etc.csv")]
    [InlineData("🎉", "calls.csv")]
    public void A_file_bears_the_name_of_its_round_as_far_as_any_machine_can_keep_it(string round, string name) =>
        Assert.Equal(name, DownloadName.Of("calls", round, "csv"));

    [Fact]
    public void A_long_name_is_cut() => Assert.Equal(70, DownloadName.Of("calls", new string('a', 300), "csv").Length);
}
