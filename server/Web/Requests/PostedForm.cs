using System.Text;
using FormEngine.Server.Web.Problems;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace FormEngine.Server.Web.Requests;

/// <summary>
/// Reads a request's form, once, for all who ask for it afterwards, with lines broken in one way. What else stands in the fields
/// is not looked at here: the framework's own reader refuses a whole form for one NUL, where the page can say which field it is in.
/// </summary>
public static class PostedForm
{
    /// <summary>A page with a long repeating question has thousands.</summary>
    public const int MaxFields = 20_000;

    /// <summary>What an <see cref="IOException"/> says where it was not the disk that failed.</summary>
    private const int CutShort = unchecked((int)0x80131620);

    /// <returns>Why there is no form to be read; null where there is, or where none was sent.</returns>
    public static async Task<Problem?> ReadAsync(HttpRequest request)
    {
        if (!request.HasFormContentType || request.HttpContext.Features.Get<IFormFeature>() is { Form: not null })
            return null;
        var type = MediaTypeHeaderValue.Parse(request.ContentType);
        if (!IsUtf8(type))
            return Problem.BadRequest;
        var inParts = type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase);
        try
        {
            request.Form = WithLines(await (inParts ? PartsAsync(request) : FieldsAsync(request)));
            return IsSound(request.Form) ? null : Problem.BadRequest;
        }
        catch (BadHttpRequestException refused)
        {
            return Problem.Of(refused.StatusCode);
        }
        catch (InvalidDataException)
        {
            return inParts ? Problem.BadRequest : Problem.TooLarge;
        }
        catch (Exception exception) when (exception is NotSupportedException or IOException { HResult: CutShort })
        {
            return Problem.BadRequest;
        }
    }

    /// <summary>As browsers send what a page of ours holds, and the only way it is read here.</summary>
    private static bool IsUtf8(MediaTypeHeaderValue type) =>
        !type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    private static Task<IFormCollection> PartsAsync(HttpRequest request) => request.ReadFormAsync(request.HttpContext.RequestAborted);

    private static async Task<IFormCollection> FieldsAsync(HttpRequest request)
    {
        using var reader = new FormReader(request.Body, Encoding.UTF8) { ValueCountLimit = MaxFields };
        return new FormCollection(await reader.ReadFormAsync(request.HttpContext.RequestAborted));
    }

    /// <summary>
    /// A form breaks lines by two characters, a script by one: what was typed is the same, is as long, and may be compared.
    /// </summary>
    private static FormCollection WithLines(IFormCollection form) =>
        new(form.ToDictionary(field => field.Key, field => WithLines(field.Value), StringComparer.OrdinalIgnoreCase), form.Files);

    private static StringValues WithLines(StringValues values) =>
        new([.. values.Select(value => value?.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'))]);

    /// <summary>Names are ours, so none holds what cannot be kept; nor do those of files.</summary>
    private static bool IsSound(IFormCollection form) => form.Keys.All(PlainText.Is) && form.Files.All(file => PlainText.Is(file.FileName));
}
