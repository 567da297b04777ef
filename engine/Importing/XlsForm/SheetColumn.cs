namespace FormEngine.Importing.XlsForm;

/// <summary>A column of a sheet.</summary>
/// <param name="Index">Its place, from 0.</param>
/// <param name="Header">What stands above it.</param>
/// <param name="Name">What it holds, in one spelling.</param>
/// <param name="Language">The language of its texts; null where the header names none, empty where it names one unknown to us.</param>
internal sealed record SheetColumn(int Index, string Header, string Name, string? Language);
