using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ShardWiki.Coordination;
using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>Lines are read in one walk; what that walk cannot tell is told by the tree, with the same outcome.</summary>
public sealed class A_line_of_a_journal
{
    private const string Prev = "0000000000000000000000000000000000000000000000000000000000000000";

    private const string Canonical =
        """{"actor":{"email":"ann@example.org","name":"Ann"},"at":"2026-01-31T12:00:00Z","data":DATA,"""
        + """
        "id":"0198c0de-0000-7000-8000-000000000001","prev":"0000000000000000000000000000000000000000000000000000000000000000",
        """
        + """
        "seq":1,"subject":"a page","type":"till.opened","v":1}
        """;

    [Fact]
    public void Is_taken_apart_as_it_was_written()
    {
        var entry = Read(Line("""{"a":[1,{"b":null}]}"""));

        Assert.Equal(new Author("Ann", "ann@example.org"), entry.Actor);
        Assert.Equal(new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.Zero), entry.At);
        Assert.Equal(Guid.Parse("0198c0de-0000-7000-8000-000000000001"), entry.Id);
        Assert.Equal((1, "a page", "till.opened", 1), (entry.Seq, entry.Subject, entry.Type, entry.V));
        Assert.Equal("""{"a":[1,{"b":null}]}""", entry.Json);
    }

    [Theory]
    [InlineData("\"seq\":1", "\"seq\":1.0")]
    [InlineData("\"seq\":1", "\"seq\":10e-1")]
    [InlineData("\"v\":1", " \"v\" : 1 ")]
    [InlineData("\"at\"", "\"\\u0061t\"")]
    [InlineData("2026-01-31T12:00:00Z", "2026-01-31T12:00:00\\u005a")]
    [InlineData("0198c0de", "0198c0d\\u0065")]
    [InlineData("\"prev\":\"0", "\"prev\":\"\\u0030")]
    [InlineData("\"email\":\"ann@example.org\",\"name\":\"Ann\"", "\"name\":\"Ann\",\"email\":\"ann@example.org\"")]
    [InlineData("DATA", "{\"b\":2,\"a\":1}")]
    [InlineData("DATA", "{\"a\":1e0,\"b\":2}")]
    [InlineData("DATA", "{\"a\":1,\"\\u0062\":2}")]
    public void Is_read_in_any_spelling_and_kept_in_its_own(string canonical, string odd)
    {
        var bytes = Encoding.UTF8.GetBytes(
            Canonical.Replace(canonical, odd, StringComparison.Ordinal)
                .Replace("DATA", """{"a":1,"b":2}""", StringComparison.Ordinal));
        var plain = Read(Line("""{"a":1,"b":2}"""));

        var entry = Read(bytes);

        Assert.Equal(bytes, entry.Bytes.ToArray());
        Assert.Equal("""{"a":1,"b":2}""", entry.Json);
        Assert.Equal(
            (plain.Seq, plain.Id, plain.At, plain.Actor, plain.Type, plain.V, plain.Subject),
            (entry.Seq, entry.Id, entry.At, entry.Actor, entry.Type, entry.V, entry.Subject));
    }

    [Theory]
    [InlineData("\"seq\":1", "\"seq\":0", "'seq'")]
    [InlineData("\"seq\":1", "\"seq\":1.5", "'seq'")]
    [InlineData("\"v\":1", "\"v\":4294967296", "'v'")]
    [InlineData("\"v\":1", "\"v\":\"1\"", "'v'")]
    [InlineData("\"subject\":\"a page\",", "", "'subject'")]
    [InlineData("0198c0de", "0198C0DE", "'id'")]
    [InlineData("0198c0de-", "0198c0de", "'id'")]
    [InlineData("12:00:00Z", "12:00:00+01:00", "'at'")]
    [InlineData("12:00:00Z", "25:00:00Z", "'at'")]
    [InlineData("\"prev\":\"0", "\"prev\":\"1", "'prev'")]
    [InlineData("\"name\":\"Ann\"", "\"name\":1", "'actor'")]
    [InlineData("DATA", "[]", "'data'")]
    [InlineData("DATA", "{\"a\":{\"b\":1,\"b\":1}}", "twice")]
    [InlineData("DATA", "{\"a\":[\"\\ud800\"]}", "not text")]
    [InlineData("DATA", "{\"\\ud800\":1}", "not text")]
    [InlineData("DATA", "{\"a\":[9007199254740993]}", "would not survive")]
    [InlineData("\"v\":1}", "\"v\":1}{}", "not JSON")]
    [InlineData("\"v\":1}", "\"v\":1", "not JSON")]
    [InlineData("\"v\":1", "\"v\":1,\"v\":1", "twice")]
    public void Is_refused_with_what_is_wrong(string right, string wrong, string reason)
    {
        var line = Canonical.Replace(right, wrong, StringComparison.Ordinal).Replace("DATA", "{}", StringComparison.Ordinal);

        Assert.Null(new LineReader().Read(Encoding.UTF8.GetBytes(line), (Prev, Prev), out var told));
        Assert.Contains(reason, told);
    }

    [Fact]
    public void Is_refused_where_it_is_not_utf8()
    {
        var bytes = Line("{\"a\":\"\u00e4\"}");
        bytes[Array.IndexOf(bytes, (byte)0xc3)] = 0xff;

        Assert.Null(new LineReader().Read(bytes, (Prev, Prev), out var told));
        Assert.Contains("not text", told);
    }

    [Fact]
    public void Passes_plainly_where_it_is_canonical() => Law.Holds(
        Prop.ForAll(RandomTerm.Arbitrary, term =>
        {
            Assert.True(CanonicalJson.TryWrite(term, out var json));
            var reader = new System.Text.Json.Utf8JsonReader(json);
            reader.Read();

            return PlainJson.Passes(ref reader) && reader.BytesConsumed == json.Length;
        }));

    private static JournalEntry Read(byte[] bytes)
    {
        var entry = new LineReader().Read(bytes, (Prev, Prev), out var reason);
        Assert.Null(reason);
        return entry!;
    }

    private static byte[] Line(string data) =>
        Encoding.UTF8.GetBytes(Canonical.Replace("DATA", data, StringComparison.Ordinal));
}
