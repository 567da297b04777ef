using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Evaluation;

namespace FormEngine.Questions;

/// <summary>A number.</summary>
public sealed class NumberQuestion : Question
{
    internal NumberQuestion(QuestionHead head)
        : base(head)
    {
        Min = head.Schema.Number("minimum");
        Max = head.Schema.Number("maximum");
        IsInteger = head.Schema.Type == "integer";
    }

    /// <summary>The least value.</summary>
    public double? Min { get; }

    /// <summary>The greatest value.</summary>
    public double? Max { get; }

    /// <summary>Whether only whole numbers will do.</summary>
    public bool IsInteger { get; }

    internal override string ModuleKind => "number";

    internal override object? Read(JsonNode stored, int? row, ErrorList errors) =>
        Scalars.Number(stored) is { } number && (!IsInteger || number == Math.Floor(number))
            ? number
            : Unreadable(ErrorCodes.Type, row, errors);
}
