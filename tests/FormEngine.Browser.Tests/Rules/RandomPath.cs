using System.Text.Json.Nodes;
using FormEngine.Compilation;
using FormEngine.Tests;

namespace FormEngine.Browser.Tests.Rules;

/// <summary>Someone's way through a form: answer by answer, some taken back and some no answer at all.</summary>
internal static class RandomPath
{
    /// <summary>The answers after each step; now and then one starts over.</summary>
    public static IEnumerable<JsonObject> Steps(CompiledForm form, int seed)
    {
        var random = new Random(seed);
        var people = new RandomAnswers(form, seed, odd: 8);
        while (true)
        {
            var answers = new JsonObject();
            foreach (var (question, answer) in people.Next().OrderBy(_ => random.Next(6) == 0 ? random.Next() : 0).ToList())
            {
                answers[question] = answer?.DeepClone();
                if (random.Next(8) == 0)
                    answers.Remove(answers.ElementAt(random.Next(answers.Count)).Key);
                yield return answers.DeepClone().AsObject();
            }
        }
    }
}
