namespace FormEngine.Fuzz;

/// <summary>What nobody would type, and somebody will send.</summary>
internal static class Nonsense
{
    public static readonly string[] Values =
    [
        "", " ", "\0", "a\0b", "\u0001", "\u000B", "\u001B[31m", "\u0085", "\u200F", "\uFFFE", "\uFFFF", "\uD800", "😀", "ø", "Å\u030A",
        "\r\n", "\t", "-1", "0", "1", "2147483647", "2147483648", "-9223372036854775809", "1e400", "NaN", "0x10", "3,5", "٣",
        "00000000-0000-0000-0000-000000000000", "not-a-guid", "true", "null", "undefined", "0001-01-01", "9999-12-31", "2026-02-30",
        "31.12.9999", "0001-01-01T00:00", "24:00", "99:99", "00:00", "x", "mine", "theirs", "page:", "page:x", "x.99999999999", "a.x",
        "a.", ".", "..", "../../etc/passwd", "//example.invalid", "/\\example.invalid", "<script>alert(1)</script>", "' OR 1=1 --", "%",
        "%00", "%s%n", "{0}", "{{x}}", "{", "}", "a@b", "a@example.invalid", "\"a b\"@example.invalid", "åse@example.invalid",
        "a@[127.0.0.1]", "=1+1", "nb", "xx", "en-GB", "a;b,c\"d", "[]", "[", "]", "a[", "[0]", "\\", "$", "(", "*", "?", "+",
        new string('a', 300), new string('ø', 5_000), new string('9', 400), string.Concat(Enumerable.Repeat("a ", 3_000)),
    ];

    /// <summary>Names of fields that pages act on, and names that read as something else.</summary>
    public static readonly string[] Names =
    [
        "lang", "step", "go", "add", "remove", "clear", "show", "test", "page", "q", "to", "what", "who", "from", "persons", "mails",
        "revision", "render", "rendered", "hidden", "ticket", "reopen", "check", "status", "sort", "by", "section", "g[county]", "min[x]",
        "Input", "Input.", "Input[", "Input[0]", "Input[0].Name", "Input.Filter[", "Input.Filter[x]", "Letters[nb].Body",
        "Letters[].Body", "a.", "a.x", "a.rows.0.x", "a.rows.99999999999.x", "keep.x", "a[", "a]", "[", "]", "[0]", ".", "..", "", " ",
        "\0", "ø", "_charset_", "__proto__", "returnUrl", "persons[0]", new string('k', 3_000),
    ];

    public static readonly string[] Queries =
    [
        "", "?", "?%00", "?what=%00", "?lang=%FF", "?a[=1", "?=", "?&&&", "?page=-1", "?page=99999999999", "?lang=en&lang=nn", "?%",
        "?%zz=%",
    ];

    /// <summary>Headers as clients have them that are no browsers.</summary>
    public static readonly (string Name, string Value)[] Headers =
    [
        ("Accept", "application/json"), ("Accept", "*/*;q=zzz"), ("Accept-Language", "xx;q=9,*,;;"), ("Accept-Language", "en"),
        ("Range", "bytes=5-1"), ("If-None-Match", "\"\""), ("If-Modified-Since", "yesterday"), ("X-Requested-With", "XMLHttpRequest"),
        ("X-Forwarded-For", "nobody"), ("X-Forwarded-Proto", "gopher"), ("X-HTTP-Method-Override", "DELETE"),
        ("Sec-Fetch-Site", "cross-site"), ("Origin", "null"), ("Referer", "?"), ("Accept-Encoding", "br;q=0, zstd"),
        ("Expect", "100-continue"), ("Signature", "t=1,v1=00"), ("Upgrade", "h2c"), ("Host", "example.invalid"),
    ];
}
