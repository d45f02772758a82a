using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace ShardWiki.Projection;

/// <summary>The files of a receipt as they are remembered: of one that is known to the byte, none has to be read again.</summary>
internal sealed class RememberedFiles(SiteMemo memo) : IReadOnlyDictionary<string, PublishedFile>
{
    public IEnumerable<string> Keys => memo.Files.Select(f => f.Path);

    public IEnumerable<PublishedFile> Values => memo.Files.Select(f => f.Published);

    public int Count => memo.Files.Length;

    public PublishedFile this[string key] => TryGetValue(key, out var file) ? file : throw new KeyNotFoundException(key);

    public bool ContainsKey(string key) => memo.Find(key) is not null;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out PublishedFile value)
    {
        value = memo.Find(key)?.Published;
        return value is not null;
    }

    public IEnumerator<KeyValuePair<string, PublishedFile>> GetEnumerator() => Values.Select(f => KeyValuePair.Create(f.Path, f)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
