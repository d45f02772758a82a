using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace ShardWiki.Adapters;

/// <summary>Reads one entry. Of what it says twice the first counts, but for tags.</summary>
internal sealed class EntryReading((string Name, string Email) author)
{
    private readonly Dictionary<string, string> _said = new(StringComparer.Ordinal);
    private readonly List<string> _tags = [];
    private (string Name, string Email) _author = author;

    /// <summary>The entry that the reader stands at.</summary>
    public FeedEntry Of(BoundedXml reader)
    {
        reader.EachChild(() => Take(reader, reader.Name.Word));
        var (html, link) = (First("atom:content", "content:encoded", "atom:summary", "description"), First("link"));
        var title = First("title");
        return new FeedEntry
        {
            Id = First("atom:id", "guid") is { Length: > 0 } id ? id : link.Length > 0 ? link : Mark(title, html),
            Title = title,
            AuthorName = MarkupText.LineOf(_author.Name),
            AuthorEmail = MarkupText.LineOf(_author.Email),
            At = FeedDate.Find(First("atom:updated", "dc:date", "pubDate", "atom:published")),
            Link = link,
            Html = html,
            Tags = [.. _tags.Distinct(StringComparer.Ordinal).Take(FeedBounds.Tags)],
        };
    }

    /// <summary>The person that the reader stands at: Atom's in elements, RSS's as <c>mail (name)</c>.</summary>
    public static (string Name, string Email) Person(BoundedXml reader)
    {
        var (name, email, words) = ("", "", "");
        if (reader.Name != FeedName.Atom("author"))
        {
            words = reader.Words().Trim();
            var open = words.IndexOf(" (", StringComparison.Ordinal);
            return open > 0 && words.EndsWith(')') ? (words[(open + 2)..^1], words[..open])
                : words.Contains('@', StringComparison.Ordinal) ? ("", words) : (words, "");
        }

        reader.EachChild(() => (name, email) = reader.Name.Word switch
        {
            "atom:name" => (reader.Words(), email),
            "atom:email" => (name, reader.Words()),
            _ => (name, email),
        });
        return (name, email);
    }

    private void Take(BoundedXml reader, string word)
    {
        switch (word)
        {
            case "atom:title" or "title":
                Say("title", MarkupText.WordsOf(Construct(reader)));
                break;
            case "atom:content" or "atom:summary" or "content:encoded" or "description":
                Say(word, Construct(reader));
                break;
            case "atom:id" or "guid" or "atom:updated" or "atom:published" or "pubDate" or "dc:date":
                Say(word, reader.Words().Trim());
                break;
            case "atom:author" or "author" or "dc:creator":
                _author = Person(reader);
                break;
            case "link":
                Say("link", reader.Words().Trim());
                break;
            case "atom:link" when reader.Attribute("rel") is "" or "alternate":
                Say("link", reader.Attribute("href").Trim());
                break;
            case "atom:category":
                Tag(reader.Attribute("term"));
                break;
            case "category" or "dc:subject":
                Tag(reader.Words());
                break;
        }
    }

    // RSS does not say what its texts are; they are read as HTML, as everybody does.
    private static string Construct(BoundedXml reader) =>
        reader.Attribute("type") switch
        {
            "xhtml" or "application/xhtml+xml" => reader.Markup(),
            "" or "text" or "text/plain" when reader.Name.Word.StartsWith("atom:", StringComparison.Ordinal) =>
                MarkupText.Of(reader.Words()).ReplaceLineEndings("\n").Replace("\n", "<br>\n", StringComparison.Ordinal),
            _ => reader.Words(),
        };

    private void Say(string word, string said)
    {
        if (said.Length > 0)
        {
            _said.TryAdd(word, said);
        }
    }

    private void Tag(string tag)
    {
        if (MarkupText.LineOf(tag) is { Length: > 0 } line)
        {
            _tags.Add(line);
        }
    }

    private string First(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (_said.TryGetValue(word, out var said))
            {
                return said;
            }
        }

        return "";
    }

    private static string Mark(string title, string html) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{title}\n{html}")));
}
