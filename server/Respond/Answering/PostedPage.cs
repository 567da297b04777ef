using System.Text.Json.Nodes;

namespace FormEngine.Server.Respond.Answering;

/// <summary>What a page sends: the answers to the questions it showed, and which state of affairs it was made from.</summary>
public sealed record PostedPage
{
    /// <summary>The revision of the response the page was rendered from; 0 where there was none yet.</summary>
    public required int Revision { get; init; }

    /// <summary>The rendering it comes from, so that two posts from one page never contradict each other.</summary>
    public required Guid RenderId { get; init; }

    /// <summary>Grows with what is typed on that rendering, so that one that arrives late is known; 0 where nothing counts it.</summary>
    public int Sequence { get; init; }

    /// <summary>The value of every question the page held; null where the answer is blank. Of many rows, those it showed.</summary>
    public required IReadOnlyDictionary<string, JsonNode?> Values { get; init; }

    /// <summary>The repeating questions of which the page left rows out.</summary>
    public IReadOnlyDictionary<string, RowsAround> Around { get; init; } = new Dictionary<string, RowsAround>();

    /// <summary>The parts of the page the respondent could not see when sending.</summary>
    public IReadOnlySet<string> Hidden { get; init; } = new HashSet<string>();

    /// <summary>Names of fields that are no questions of this page. They are refused, and the respondent is told.</summary>
    public IReadOnlyList<string> Refused { get; init; } = [];

    /// <summary>Of an answer, what the page showed.</summary>
    public JsonNode? Shown(string question, JsonNode? answer) => AroundOf(question).Within(answer);

    /// <summary>An answer with what the page sent in place of what it showed.</summary>
    public JsonNode? Merged(string question, JsonNode? answer) => AroundOf(question).Replace(answer, Values[question]);

    /// <summary>The same with another answer to a question; a whole one, also of many rows.</summary>
    public PostedPage With(string question, JsonNode? answer) => this with
    {
        Values = new Dictionary<string, JsonNode?>(Values) { [question] = answer },
        Around = Around.Where(around => around.Key != question).ToDictionary(),
    };

    /// <summary>The questions that are answered here as they were last time, because somebody said so.</summary>
    public IReadOnlySet<string> TakenOver { get; private init; } = new HashSet<string>();

    public PostedPage TakingOver(string question, JsonNode answer) =>
        With(question, answer) with { TakenOver = new HashSet<string>(TakenOver) { question } };

    private RowsAround AroundOf(string question) => Around.GetValueOrDefault(question, RowsAround.None);
}
