namespace FormEngine.Server.Contacts.Import;

/// <summary>How far the reading of a file has come; looked at from another thread than the one that reads.</summary>
public sealed class ReadingProgress
{
    private volatile int _row;
    private volatile int _rows;

    /// <summary>The row that is read.</summary>
    public int Row
    {
        get => _row;
        set => _row = value;
    }

    /// <summary>Of how many; 0 until that is known.</summary>
    public int Rows
    {
        get => _rows;
        set => _rows = value;
    }
}
