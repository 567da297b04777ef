using System.Text.Json;

namespace FormEngine.Server.Data.Model;

/// <summary>
/// How far each rendering of a response's pages is saved: the number of the latest state of it that came, those saved last at the end.
/// Older ones are forgotten, for what a browser gave up waiting for is late by seconds. Equal where the text is.
/// </summary>
public sealed record LatestSaves(string Text)
{
    private const int Remembered = 50;

    public static LatestSaves None { get; } = new("[]");

    /// <summary>0 where nothing numbered was saved from that rendering.</summary>
    public int Of(Guid rendering) => Read().FirstOrDefault(save => save.Rendering == rendering)?.Number ?? 0;

    public LatestSaves With(Guid rendering, int number) => new(JsonSerializer.Serialize(
        Read().Where(save => save.Rendering != rendering).Append(new(rendering, number)).TakeLast(Remembered)));

    private List<LatestSave> Read() => JsonSerializer.Deserialize<List<LatestSave>>(Text)!;

    private sealed record LatestSave(Guid Rendering, int Number);
}
