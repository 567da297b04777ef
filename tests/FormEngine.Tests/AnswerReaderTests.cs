using System.Globalization;
using FormEngine.Compilation;
using FormEngine.Evaluation;
using FormEngine.Questions;

namespace FormEngine.Tests;

public sealed class AnswerReaderTests
{
    private static readonly CompiledForm Form = Tiny.Compile("""
        { "n": { "title": "N", "type": "number" }, "d": { "title": "D", "type": "string", "format": "date" },
          "b": { "title": "B", "type": "boolean" }, "t": { "title": "T", "type": "string" },
          "e": { "title": "E", "type": "string", "format": "email" },
          "s": { "title": "S", "type": "array", "items": { "type": "string", "oneOf": [{ "enum": ["x"], "title": "X" }, { "enum": ["y"], "title": "Y" }] } } }
        """);

    [Theory]
    [InlineData("n", "3,5", "3.5")]
    [InlineData("n", "3.5", "3.5")]
    [InlineData("n", " 1 000 ", "1000")]
    [InlineData("n", "1\u00a0234\u00a0567,25", "1234567.25")]
    [InlineData("n", "1.234.567", "1234567")]
    [InlineData("n", "1.234,5", "1234.5")]
    [InlineData("n", "3,1250", "3.125")]
    [InlineData("n", "3,125", "\"3,125\"")]
    [InlineData("n", "\u22125", "-5")]
    [InlineData("n", "0", "0")]
    [InlineData("n", "1E+21", "1E+21")]
    [InlineData("n", "abc", "\"abc\"")]
    [InlineData("n", "1e999", "\"1e999\"")]
    [InlineData("n", "3,5,6", "\"3,5,6\"")]
    [InlineData("n", "  ", null)]
    [InlineData("d", "31.12.2026", "\"2026-12-31\"")]
    [InlineData("d", "1.2.2026", "\"2026-02-01\"")]
    [InlineData("d", "1/2-2026", "\"2026-02-01\"")]
    [InlineData("d", "2026-12-31", "\"2026-12-31\"")]
    [InlineData("d", "30.02.2026", "\"30.02.2026\"")]
    [InlineData("d", "i morgen", "\"i morgen\"")]
    [InlineData("d", "", null)]
    [InlineData("b", "true", "true")]
    [InlineData("b", "false", "false")]
    [InlineData("b", "kanskje", "\"kanskje\"")]
    [InlineData("t", " en\r\nto ", "\" en\\nto \"")]
    [InlineData("t", "\t", null)]
    [InlineData("e", " ola@example.invalid ", "\"ola@example.invalid\"")]
    public void What_is_typed_is_read(string question, string typed, string? expected) =>
        Assert.Equal(expected, AnswerReader.Read(Form, Form.Find(question)!, [typed])?.ToJsonString());

    [Fact]
    public void Ticked_boxes_become_a_set() =>
        Assert.Equal("[\"y\",\"x\"]", AnswerReader.Read(Form, Form.Find("s")!, ["", "y", "x", "y"])!.ToJsonString());

    [Theory]
    [InlineData("n", "3.125", "3125", "3125")]
    [InlineData("n", "", "3125", null)]
    [InlineData("n", " \u200b", "3125", null)]
    public void Which_number_is_meant_counts_for_what_stands_in_the_field_alone(string question, string typed, string meant, string? expected) =>
        Assert.Equal(expected, AnswerReader.Read(Form, Form.Find(question)!, [typed, meant])?.ToJsonString());

    [Theory]
    [InlineData("12.345", null, "12345|12.345")]
    [InlineData("12 345", "12345", "")]
    [InlineData("5 kr", null, "")]
    public void A_number_outside_any_form_is_read_alike(string typed, string? expected, string readings)
    {
        var reading = AnswerReader.Number(typed);
        Assert.Equal(expected ?? $"\"{typed}\"", reading.Value?.ToJsonString());
        Assert.Equal(expected is null, reading.Problem is not null);
        Assert.Equal(readings, string.Join('|', reading.Readings.Select(number => number.ToString(CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void A_date_outside_any_form_is_read_alike() => Assert.Equal("2026-03-01", (string?)AnswerReader.Date("1. mars 26").Value);

    [Fact]
    public void Nothing_posted_is_no_answer() => Assert.Null(AnswerReader.Read(Form, Form.Find("s")!, []));

    [Fact]
    public void Each_schema_becomes_its_kind_of_question() => Assert.Equal(
        [typeof(NumberQuestion), typeof(DateQuestion), typeof(BooleanQuestion), typeof(TextQuestion), typeof(EmailQuestion),
            typeof(MultipleChoiceQuestion)],
        Form.Questions.Select(question => question.GetType()));
}
