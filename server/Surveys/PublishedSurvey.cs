using FormEngine.Compilation;
using FormEngine.Surveys;

namespace FormEngine.Server.Surveys;

/// <summary>A published survey version, compiled, with the exact form versions it uses.</summary>
/// <param name="Id">The survey version's id.</param>
/// <param name="Definition">Sections, roles, attributes, comparison groups, indicators.</param>
/// <param name="Forms">By the form's id.</param>
public sealed record PublishedSurvey(Guid Id, SurveyDefinition Definition, IReadOnlyDictionary<string, PublishedForm> Forms)
{
    /// <summary>The form a section is answered on.</summary>
    public PublishedForm FormOf(SurveySection section) => Forms[section.FormId];
}

/// <summary>A published form version, compiled.</summary>
public sealed record PublishedForm(Guid VersionId, CompiledForm Form);
