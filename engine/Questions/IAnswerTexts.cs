namespace FormEngine.Questions;

/// <summary>What it takes to write answers in one language.</summary>
public interface IAnswerTexts
{
    /// <summary>What a question, row or column asks.</summary>
    string Title(string questionId);

    /// <summary>The label of an option.</summary>
    string Option(string questionId, string code);

    /// <summary>Yes or no.</summary>
    string YesNo(bool answer);

    /// <summary>A number that answers a question.</summary>
    string Number(string questionId, decimal answer);

    /// <summary>A date.</summary>
    string Date(DateOnly answer);
}
