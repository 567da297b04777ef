using System.Text;
using Acornima.Ast;

namespace FormEngine.Rules;

/// <summary>Gives what a rule reads another name, and leaves the rest of it as it was written.</summary>
internal static class RuleRenaming
{
    /// <param name="rule">The rule as written.</param>
    /// <param name="from">The question's name: what stands after <c>answers.</c></param>
    /// <param name="to">Its new name.</param>
    /// <exception cref="RuleException">It is no rule.</exception>
    public static string Question(string rule, string from, string to)
    {
        var renamed = new StringBuilder(rule);
        foreach (var name in Names(RuleParser.Parse(rule)).Where(name => name.Name == from).OrderByDescending(name => name.Start))
            renamed.Remove(name.Start, name.End - name.Start).Insert(name.Start, to);
        return renamed.ToString();
    }

    private static IEnumerable<Identifier> Names(Node node)
    {
        if (node is MemberExpression { Computed: false, Object: Identifier { Name: "answers" }, Property: Identifier name })
            return [name];
        return node.ChildNodes.SelectMany(Names);
    }
}
