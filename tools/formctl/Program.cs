using System.CommandLine;
using FormEngine.Formctl;

var root = new RootCommand("FormEngine's command line: check forms, evaluate answers, explain rules, compare versions, import forms.")
{
    LintCommand.Create(),
    EvaluateCommand.Create(),
    WhyCommand.Create(),
    DiffCommand.Create(),
    ImpactCommand.Create(),
    WitnessCommand.Create(),
    ImportCommand.Create(),
    RenameCommand.Create(),
    ScoreCommand.Create(),
    TablesCommand.Create(),
};
return root.Parse(args).Invoke();
