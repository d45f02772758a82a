using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace ShardWiki.Projection;

/// <summary>The files of a receipt as they are remembered: of one that is known to the byte, none has to be read again.</summary>
internal sealed class RememberedFiles(IReadOnlyDictionary<string, RememberedFile> files) : IReadOnlyDictionary<string, PublishedFile>
{
    public IEnumerable<string> Keys => files.Keys;

    public IEnumerable<PublishedFile> Values => files.Select(Of);

    public int Count => files.Count;

    public PublishedFile this[string key] => Of(KeyValuePair.Create(key, files[key]));

    public bool ContainsKey(string key) => files.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out PublishedFile value)
    {
        value = files.TryGetValue(key, out var file) ? Of(KeyValuePair.Create(key, file)) : null;
        return value is not null;
    }

    public IEnumerator<KeyValuePair<string, PublishedFile>> GetEnumerator() =>
        files.Select(f => KeyValuePair.Create(f.Key, Of(f))).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static PublishedFile Of(KeyValuePair<string, RememberedFile> file) => new(file.Key, file.Value.Sha256, file.Value.Length);
}
