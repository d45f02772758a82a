using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ShardWiki.Model;

namespace ShardWiki.Tests;

/// <summary>The versions of one page of a <see cref="SampleSite"/>, the newest first, each with its text.</summary>
internal sealed record SampleHistory(ImmutableArray<(Change Change, byte[] Bytes)> Versions)
{
    /// <summary>Whether older ones are not here, as in a shallow clone.</summary>
    public bool IsCut { get; init; }

    /// <summary>What the page says now, where nobody has committed it yet.</summary>
    public string? Uncommitted { get; init; }

    /// <summary>Versions whose text nobody has any more, counted from the newest.</summary>
    public int Kept { get; init; } = int.MaxValue;

    /// <summary>These versions, the oldest first.</summary>
    public static SampleHistory Of(params (string Author, string Day, string Text)[] versions) =>
        new([.. versions.Select((v, number) => Version(v, number + 1)).Reverse()]);

    /// <summary>The same for programs.</summary>
    public PathHistory History => PathHistory.None with { Changes = [.. Versions.Select(v => v.Change)], IsCut = IsCut };

    /// <summary>What the page says now.</summary>
    public byte[] Now => Uncommitted is { } text ? Encoding.UTF8.GetBytes(text) : Versions[0].Bytes;

    /// <summary>The text of a version; null where there is no such version, or it is gone.</summary>
    public byte[]? Find(Fingerprint content) => Versions.Take(Kept).FirstOrDefault(v => v.Change.Content == content).Bytes;

    private static (Change, byte[]) Version((string Author, string Day, string Text) version, int number)
    {
        var bytes = Encoding.UTF8.GetBytes(version.Text);
        return (
            new Change
            {
                Revision = new Revision(number.ToString("x40", CultureInfo.InvariantCulture)),
                Author = new Author(version.Author, $"{version.Author}@example.org"),
                At = DateTimeOffset.Parse($"{version.Day}T00:00:00Z", CultureInfo.InvariantCulture),
                Content = Fingerprint.Of(bytes),
            },
            bytes);
    }
}
