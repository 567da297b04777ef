using System.CommandLine;
using FormEngine.Formctl;

var root = new RootCommand("FormEngine's command line: check forms, evaluate answers, explain rules.")
{
    LintCommand.Create(),
    EvaluateCommand.Create(),
    WhyCommand.Create(),
};
return root.Parse(args).Invoke();
