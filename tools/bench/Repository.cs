namespace FormEngine.Bench;

/// <summary>Finds files of the repository from wherever the benchmark runs.</summary>
internal static class Repository
{
    public static string Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "FormEngine.sln")))
                return Path.Combine(folder.FullName, path);
        }

        throw new InvalidOperationException("The benchmark runs outside the repository.");
    }
}
