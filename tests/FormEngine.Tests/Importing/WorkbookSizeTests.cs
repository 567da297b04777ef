using FormEngine.Importing.Workbooks;

namespace FormEngine.Tests.Importing;

/// <summary>A workbook is measured before anything is built of it.</summary>
public sealed class WorkbookSizeTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("workbook");

    public void Dispose() => _folder.Delete(true);

    public static TheoryData<TableBound, Func<byte[]>> TooLarge { get; } = new()
    {
        { TableBound.Rows, HostileWorkbook.ReachingFar },
        { TableBound.Columns, HostileWorkbook.WithTooManyColumns },
        { TableBound.Cells, HostileWorkbook.WithTooManyCells },
        { TableBound.Strings, HostileWorkbook.WithSharedStrings },
    };

    [Theory]
    [MemberData(nameof(TooLarge))]
    public void What_is_too_large_is_told_by_the_limit_it_breaks(TableBound bound, Func<byte[]> make)
    {
        var workbook = make();
        var refused = Assert.Throws<TableTooLargeException>(() => WorkbookSize.Measure(workbook, new TableLimits()));
        Assert.Equal(bound, refused.Bound);
        Assert.InRange(workbook.Length, 0, 1_000_000);
    }

    [Fact]
    public void Texts_are_limited_by_their_length_too() =>
        Assert.Equal(TableBound.Characters, Assert.Throws<TableTooLargeException>(() =>
            WorkbookSize.Measure(HostileWorkbook.ShowingOneTextOften(), new TableLimits { Characters = 9_999 })).Bound);

    [Fact]
    public void Empty_cells_with_a_format_do_not_count() =>
        Assert.Equal(new WorkbookSize(2, 2), WorkbookSize.Measure(HostileWorkbook.WithEmptyFormattedRows(), new TableLimits()));

    [Fact]
    public void A_cell_outside_the_sheet_is_a_damage() =>
        Assert.Throws<InvalidDataException>(() => WorkbookSize.Measure(HostileWorkbook.OutsideTheSheet(), new TableLimits()));

    [Fact]
    public void Measuring_ends_when_its_time_is_up() =>
        Assert.Throws<OperationCanceledException>(() =>
            WorkbookSize.Measure(HostileWorkbook.ReachingFar(), new TableLimits(), new CancellationToken(canceled: true)));

    [Fact]
    public void Formctl_refuses_them_with_the_limit()
    {
        Assert.Contains("300,000 rows", Import(HostileWorkbook.ReachingFar()), StringComparison.Ordinal);
        Assert.Contains("1,000,000 texts", Import(HostileWorkbook.WithSharedStrings()), StringComparison.Ordinal);
        Assert.Contains("25,000,000 characters", Import(HostileWorkbook.ShowingOneTextOften()), StringComparison.Ordinal);
        Assert.Contains("damaged", Import(HostileWorkbook.OutsideTheSheet()), StringComparison.Ordinal);
    }

    private string Import(byte[] workbook)
    {
        var file = Path.Combine(_folder.FullName, "form.xlsx");
        File.WriteAllBytes(file, workbook);
        var (exit, _, errors) = Formctl.Run("import", "xlsform", file, "--out", Path.Combine(_folder.FullName, "out"));
        Assert.Equal(2, exit);
        return errors;
    }
}
