using System.Collections.Immutable;
using System.Text;
using ShardWiki.Model;

namespace ShardWiki.Tests;

/// <summary>A page of a <see cref="UnionSpace"/> while its versions are read, oldest first.</summary>
internal sealed record PageDraft(Identity Id)
{
    public static readonly Author Author = new("Ada", "ada@example.org");

    public ImmutableArray<Change> Changes { get; init; } = [];

    public ImmutableArray<string> Former { get; init; } = [];

    /// <summary>The present text; null where the page is gone.</summary>
    public string? Text { get; init; }

    public static DateTimeOffset Day(int day) => new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(day);

    public PageDraft Next(string text, int day) => this with
    {
        Text = text,
        Changes = Changes.Insert(0, ChangeTo(Fingerprint.Of(Encoding.UTF8.GetBytes(text)), day)),
    };

    public PageDraft Gone(int day) => this with { Text = null, Changes = Changes.Insert(0, ChangeTo(default, day)) };

    public GatheredPage Gathered(Attachment attachment)
    {
        var print = Fingerprint.Of(Encoding.UTF8.GetBytes(Text!));
        return new GatheredPage
        {
            Id = Id,
            Shape = attachment.Dialect.ShapeOf(Id.Key),
            Path = attachment.Dialect.PlaceOf(Id.Key, attachment.Mount),
            Source = Id.Key,
            Content = new ContentHandle(Id.Shard, Id.Key, print),
            Size = Text!.Length,
            History = new PathHistory { Changes = Changes, FormerKeys = Former, IsCut = false },
        };
    }

    public GonePage Removed(Attachment attachment) => new()
    {
        Id = Id,
        Path = attachment.Dialect.PlaceOf(Id.Key, attachment.Mount),
        History = new PathHistory { Changes = Changes, FormerKeys = Former, IsCut = false },
    };

    private static Change ChangeTo(Fingerprint content, int day) =>
        new() { Revision = new Revision($"v{day}"), Author = Author, At = Day(day), Content = content };
}
