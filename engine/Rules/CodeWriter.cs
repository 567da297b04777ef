using System.Text;

namespace FormEngine.Rules;

/// <summary>Writes indented lines and blocks.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _indent;

    public void Line(string line) => _text.Append(' ', 2 * _indent).Append(line).Append('\n');

    /// <summary>Writes <c>head { body }</c>.</summary>
    public void Block(string head, Action body)
    {
        Line($"{head} {{");
        Indented(body);
        Line("}");
    }

    /// <summary>Writes one thing where a condition holds and another where not; either may turn out to be nothing.</summary>
    public void Choice(string condition, Action then, Action otherwise)
    {
        var start = _text.Length;
        Line($"if ({condition}) {{");
        var body = _text.Length;
        Indented(then);
        if (_text.Length == body)
        {
            _text.Length = start;
            Block($"if (!({condition}))", otherwise);
            return;
        }

        Line("} else {");
        Indented(otherwise);
        Line("}");
    }

    public override string ToString() => _text.ToString();

    private void Indented(Action body)
    {
        _indent++;
        body();
        _indent--;
    }
}
