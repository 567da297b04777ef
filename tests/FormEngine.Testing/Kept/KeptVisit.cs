namespace FormEngine.Testing.Kept;

/// <summary>
/// What the people of a kept database had in their browsers when it was kept: cookies, a personal link, a password. They
/// open nothing but that database.
/// </summary>
/// <param name="Now">The server's clock when it was kept.</param>
/// <param name="Campaign">The round that is running.</param>
/// <param name="StaffCookie">The <c>Cookie</c> header of a member of staff who is signed in.</param>
/// <param name="Email">With which that member of staff signs in.</param>
/// <param name="Password">With which that member of staff signs in.</param>
/// <param name="RespondentCookie">The <c>Cookie</c> header of a respondent who is signed in.</param>
/// <param name="Link">The path of that respondent's personal link.</param>
/// <param name="Answer">What that respondent answered to how many trees there are.</param>
public sealed record KeptVisit(
    DateTimeOffset Now, Guid Campaign, string StaffCookie, string Email, string Password, string RespondentCookie, string Link,
    string Answer);
