using FormEngine.Importing.Expressions;

namespace FormEngine.Importing.XlsForm;

/// <summary>Walks the paths of an expression through the groups, from the row that it stands on, to the questions they lead to.</summary>
internal sealed class PathResolver(SurveyNode from)
{
    public static Node Parse(string text, SurveyNode from) => new PathResolver(from).Resolve(XPathParser.Parse(text));

    private Node Resolve(Node node) => node switch
    {
        Way way => new Reference(Find(way)),
        Call call => call with { Arguments = [.. call.Arguments.Select(Resolve)] },
        Operation operation => operation with { Left = Resolve(operation.Left), Right = Resolve(operation.Right) },
        _ => node,
    };

    private string Find(Way way)
    {
        var steps = string.Join('/', way.Steps);
        var node = way.IsFromTheTop ? from.Root : from;
        // The first step from the top is the form itself, whatever it is called.
        foreach (var step in way.Steps.Skip(way.IsFromTheTop ? 1 : 0))
            node = (step == ".." ? node.Parent : node.Children.Find(child => child.Name == step))
                ?? throw new ImportException("PathLeadsNowhere", steps);
        return node.Parent is null ? steps : node.Key;
    }
}
