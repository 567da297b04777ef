using FormEngine.Answers;
using FormEngine.Compilation;
using FormEngine.Evaluation;
using FormEngine.Organisations;
using FormEngine.Questions;
using NJsonSchema;
using NJsonSchema.Validation;

namespace FormEngine.Tests;

/// <summary>A form is a plain JSON Schema: any validator finds the same wrong with the answers that count.</summary>
public sealed class SchemaAgreementTests
{
    [Theory]
    [MemberData(nameof(Forms.Names), MemberType = typeof(Forms))]
    public async Task The_answers_that_count_fit_the_plain_schema(string name)
    {
        var form = Forms.Compile(name);
        var schema = await JsonSchema.FromJsonAsync(Forms.Read(name));
        var random = new RandomAnswers(form, seed: 99);
        for (var i = 0; i < 60; i++)
        {
            var state =
                FormEvaluator.Evaluate(form, random.Next(), new OrganisationAttributes(RandomAnswers.Organisation(i)),
                    new DateOnly(2026, 6, 15));
            var rejected = schema.Validate(state.Answers.ToJsonString()).Where(IsOfAnswer).Select(Question).ToHashSet();
            var bounds = state.Errors.Where(error => IsOfSchema(form, error)).Select(error => error.Question.Split('.')[0]).ToHashSet();
            Assert.Subset(rejected, bounds);
            Assert.Subset(bounds.Concat(state.Missing.Select(id => id.Split('.')[0])).ToHashSet(), rejected);
        }
    }

    // What cannot be read is no longer among the answers that count.
    private static bool IsOfSchema(CompiledForm form, AnswerError error) =>
        (error.Code == ErrorCodes.Format && form.Find(error.Question) is EmailQuestion)
        || error.Code is ErrorCodes.Min or ErrorCodes.Max or ErrorCodes.MinLength or ErrorCodes.MaxLength
            or ErrorCodes.Pattern or ErrorCodes.MinItems or ErrorCodes.MaxItems;

    // A matrix with every row hidden is not missing, though the schema may ask for it.
    private static bool IsOfAnswer(ValidationError error) =>
        error.Kind != ValidationErrorKind.PropertyRequired || error.Path!.Contains('.');

    private static string Question(ValidationError error) => error.Path!.TrimStart('#', '/').Split('.', '[')[0];
}
