using FormEngine.Findings;

namespace FormEngine.Surveys;

/// <summary>Where the earlier versions of a survey stand: in <c>&lt;survey&gt;/versions/&lt;label&gt;/</c>.</summary>
public static class VersionFolder
{
    /// <summary>The folder of the earlier versions, within that of the survey.</summary>
    public const string Name = "versions";

    /// <summary>Whether an earlier version is what its folder says.</summary>
    /// <param name="survey">The survey in it.</param>
    /// <param name="folder">The folder's name.</param>
    public static IEnumerable<Finding> Check(SurveyDefinition survey, string folder) => survey.Version == folder ? [] :
    [
        new Finding("wrong_version_folder", Severity.Error, "/x-version",
            $"The folder is called «{folder}», the version «{survey.Version}». Call the folder as the version."),
    ];
}
