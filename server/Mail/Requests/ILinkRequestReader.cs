using FormEngine.Server.Data.Model;
using FormEngine.Server.Web.Languages;

namespace FormEngine.Server.Mail.Requests;

/// <summary>Finds out whether whoever asked for a link gets one. Answering twice must come to the same.</summary>
public interface ILinkRequestReader
{
    LinkRequestKind Kind { get; }

    Task AnswerAsync(AskedLink asked);
}

/// <summary>Who asked for a link, in which language and when.</summary>
public sealed record AskedLink(string Address, Language Language, DateTime At);
