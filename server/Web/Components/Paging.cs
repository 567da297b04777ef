namespace FormEngine.Server.Web.Components;

/// <summary>Where one is in a long list, counted from 1.</summary>
public sealed record Paging(int Page, int PageCount)
{
    public const string Parameter = "page";

    public static Paging Of(int page, int size, int total)
    {
        var count = Math.Max(1, (total + size - 1) / size);
        return new Paging(Math.Clamp(page, 1, count), count);
    }

    /// <summary>The first, the last and those around this one; null is a gap.</summary>
    public IEnumerable<int?> Shown()
    {
        var previous = 0;
        foreach (var page in Enumerable.Range(1, PageCount).Where(page => page == 1 || page == PageCount || Math.Abs(page - Page) <= 1))
        {
            if (page > previous + 1)
                yield return null;
            yield return previous = page;
        }
    }
}
