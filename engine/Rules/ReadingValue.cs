using System.Text.Json.Nodes;
using FormEngine.Answers;
using Jint;
using Jint.Native;

namespace FormEngine.Rules;

/// <summary>A reading as <c>reading.js</c> gives it.</summary>
internal static class ReadingValue
{
    public static TypedReading Of(JsValue reading)
    {
        var (value, problem, readings) = (reading.Get("value"), reading.Get("problem"), reading.Get("readings"));
        return new TypedReading(
            value.IsNumber() ? JsonValue.Create(value.AsNumber()) : value.IsString() ? JsonValue.Create(value.AsString()) : null,
            problem.IsString() ? Problem(problem.AsString()) : null,
            readings.IsArray() ? [.. readings.AsArray().Select(number => (decimal)number.AsNumber())] : []);
    }

    private static TypedProblem Problem(string name) => name switch
    {
        "ambiguous" => TypedProblem.Ambiguous,
        "inexact" => TypedProblem.Inexact,
        "no_such_date" => TypedProblem.NoSuchDate,
        _ => TypedProblem.Unreadable,
    };
}
