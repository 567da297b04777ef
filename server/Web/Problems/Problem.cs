namespace FormEngine.Server.Web.Problems;

/// <summary>
/// What can go wrong, as the reader meets it: a status code and, in <see cref="ProblemTexts"/>, the texts
/// <c>{Name}Title</c> and <c>{Name}Text</c> that say what happened and what to do.
/// </summary>
public sealed record Problem(string Name, int Status)
{
    /// <summary>What was posted can be sent again, as it is, once the cause is gone.</summary>
    public bool CanResend { get; private init; }

    public static readonly Problem BadRequest = new(nameof(BadRequest), 400);
    public static readonly Problem Unreadable = new(nameof(Unreadable), 400) { CanResend = true };
    public static readonly Problem Stale = new(nameof(Stale), 400) { CanResend = true };
    public static readonly Problem SignedOut = new(nameof(SignedOut), 401) { CanResend = true };
    public static readonly Problem Forbidden = new(nameof(Forbidden), 403);
    public static readonly Problem NotFound = new(nameof(NotFound), 404);
    public static readonly Problem Collision = new(nameof(Collision), 409) { CanResend = true };
    public static readonly Problem Gone = new(nameof(Gone), 410);
    public static readonly Problem TooLarge = new(nameof(TooLarge), 413);
    public static readonly Problem TooMany = new(nameof(TooMany), 429);
    public static readonly Problem ServerError = new(nameof(ServerError), 500);
    public static readonly Problem Unavailable = new(nameof(Unavailable), 503) { CanResend = true };

    private static readonly Problem[] General =
        [BadRequest, SignedOut, Forbidden, NotFound, Collision, Gone, TooLarge, TooMany, ServerError, Unavailable];

    /// <summary>The problem to show for a bare status code.</summary>
    public static Problem Of(int status) =>
        Array.Find(General, problem => problem.Status == status) ?? (status < 500 ? BadRequest : ServerError);
}
