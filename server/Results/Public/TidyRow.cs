namespace FormEngine.Server.Results.Public;

/// <summary>
/// One number of a publication, as files have it: whole, or where there is none the symbol for why. All files have the same columns, so
/// that those who have read one have read all.
/// </summary>
/// <param name="Table">What kind of figure it is of: an area, a question, the response.</param>
/// <param name="Id">The area, <c>section/question</c> or the section.</param>
/// <param name="Title">What that is called.</param>
/// <param name="Group">The group's name in tables.</param>
/// <param name="GroupName">What readers call it.</param>
/// <param name="Measure">What the number says.</param>
/// <param name="Code">Of which answer, as it is stored.</param>
/// <param name="Answer">And as it is worded.</param>
/// <param name="Value">A number or a symbol.</param>
/// <param name="From">The day it is from.</param>
public sealed record TidyRow(
    string Table, string Id, string Title, string Group, string GroupName, string Measure, string? Code, string? Answer, object Value,
    DateOnly From);
