using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Tests.Respond;

public sealed class LatestSavesTests
{
    private static readonly Guid Mine = Guid.NewGuid();

    [Fact]
    public void A_rendering_is_known_by_its_latest_save()
    {
        var saves = LatestSaves.None.With(Mine, 1).With(Guid.NewGuid(), 7).With(Mine, 3);

        Assert.Equal((3, 0), (saves.Of(Mine), saves.Of(Guid.NewGuid())));
        Assert.Equal(saves, new LatestSaves(saves.Text));
    }

    [Fact]
    public void Those_saved_last_are_kept_and_no_more()
    {
        var saves = LatestSaves.None.With(Mine, 1);
        var length = 0;
        for (var i = 0; i < 100; i++)
        {
            saves = saves.With(Guid.NewGuid(), 1);
            length = Math.Max(length, saves.Text.Length);
        }

        Assert.Equal(0, saves.Of(Mine));
        Assert.True(length < 4000, $"{length} characters");
        Assert.Equal(2, saves.With(Mine, 2).Of(Mine));
    }
}
