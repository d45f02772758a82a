using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>The languages of <c>languages.txt</c>, by every name that they have.</summary>
internal static class CodeLanguages
{
    private static readonly Lazy<FrozenDictionary<string, CodeLanguage>> All = new(() =>
        Read().SelectMany(l => l.Names.Select(n => (n, l))).ToFrozenDictionary(x => x.n, x => x.l, StringComparer.Ordinal));

    /// <summary>The language called <paramref name="name"/>, in lower case; null for one that is not known.</summary>
    public static CodeLanguage? Find(string name) => All.Value.GetValueOrDefault(name);

    private static IEnumerable<CodeLanguage> Read()
    {
        using var stream = typeof(CodeLanguages).Assembly.GetManifestResourceStream("languages.txt")!;
        using var reader = new StreamReader(stream);
        var rows = reader.ReadToEnd().Split('\n').Where(l => l.Length > 0 && l[0] != '#')
            .Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        var starts = rows.Select((r, i) => (r, i)).Where(x => x.r[0] == "language").Select(x => x.i).Append(rows.Length).ToArray();
        return starts.Zip(starts.Skip(1), (from, to) => Of(rows[from..to])).ToArray();
    }

    private static CodeLanguage Of(string[][] rows)
    {
        var said = rows.ToLookup(r => r[0], r => r[1..], StringComparer.Ordinal);
        string One(string key) => said[key].FirstOrDefault()?.FirstOrDefault() ?? "";
        var words = new Dictionary<string, CodeKind>(
            said["caseless"].Any() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        foreach (var (key, kind) in new[] { ("names", CodeKind.Name), ("words", CodeKind.Word) })
        {
            said[key].SelectMany(w => w).ToList().ForEach(w => words[w] = kind);
        }

        return new CodeLanguage
        {
            Names = [.. said["language"].First()],
            Spans =
            [
                .. said["note"].Select(n => new CodeSpan(CodeKind.Note, n[0], n.ElementAtOrDefault(1) ?? "", false, n.Length > 1)),
                .. said["text"].Select(t => new CodeSpan(CodeKind.Text, t[0], t[1], t.Contains("escape"), t.Contains("lines"))),
            ],
            Letter = One("letter").FirstOrDefault(),
            Sigils = One("sigil"),
            Inner = One("inner"),
            KeyEnd = One("key").FirstOrDefault(),
            HasSections = said["section"].Any(),
            Words = words.ToFrozenDictionary(words.Comparer),
        };
    }
}
