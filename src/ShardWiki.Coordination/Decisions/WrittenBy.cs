using System.Globalization;
using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>Who wrote something, and when (whole seconds of UTC), where somebody else records it.</summary>
public sealed record WrittenBy(Author Author, DateTimeOffset At)
{
    private const string Time = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    internal JsonTerm.Map Term => JsonTerm.Map.Of(
        ("name", DataFields.Of(Author.Name)),
        ("email", DataFields.Of(Author.Email)),
        ("at", DataFields.Of(At.ToUniversalTime().ToString(Time, CultureInfo.InvariantCulture))));

    internal static WrittenBy? Find(JsonTerm term) =>
        term is JsonTerm.Map map
        && map.FindText("name") is { } name
        && map.FindText("email") is { } email
        && DateTimeOffset.TryParseExact(
            map.FindText("at"), Time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? new WrittenBy(new Author(name, email), at.ToUniversalTime())
            : null;

    /// <summary>What keeps this from being a person, or null.</summary>
    internal string? Fault() =>
        Author.Name.Length + Author.Email.Length > 0 && OneLine.Of(Author.Name) == Author.Name && OneLine.Of(Author.Email) == Author.Email
            ? null
            : $"'{OneLine.Of(Author.Name)} <{OneLine.Of(Author.Email)}>' is no author";
}
