using System.Collections.Concurrent;
using ShardWiki.Testing;
using Xunit;

[assembly: AssemblyFixture(typeof(ShardWiki.Acceptance.CorporaSpace))]

namespace ShardWiki.Acceptance;

/// <summary>
/// The benchmark's space over the real wikis, copied to where it may write, and its site: built once for all tests, when
/// the first asks for it.
/// </summary>
public sealed class CorporaSpace : IDisposable
{
    private readonly Lazy<(TestSpace Space, Ran Build)> _first = new(Build);
    private readonly ConcurrentDictionary<string, Lazy<CorpusClone>> _clones = new(StringComparer.Ordinal);
    private readonly Lazy<BuiltSite> _site;

    public CorporaSpace() => _site = new(() => new BuiltSite(Space.PathOf("site")));

    internal TestSpace Space => _first.Value.Space;

    /// <summary>The first build, without a mirror or a cache.</summary>
    internal Ran FirstBuild => _first.Value.Build;

    internal BuiltSite Site => _site.Value;

    /// <summary>A clone of one corpus, to ask git itself.</summary>
    internal CorpusClone Clone(string corpus) => _clones.GetOrAdd(corpus, c => new(() => new CorpusClone(c))).Value;

    public void Dispose()
    {
        foreach (var clone in _clones.Values.Where(c => c.IsValueCreated))
        {
            clone.Value.Dispose();
        }

        if (_first.IsValueCreated)
        {
            _first.Value.Space.Dispose();
        }
    }

    private static (TestSpace Space, Ran Build) Build()
    {
        Assert.SkipUnless(Corpora.ArePresent, Corpora.AbsentReason);
        var space = new TestSpace();
        var shared = Path.GetDirectoryName(Corpora.Folder)!;
        var configuration = File.ReadAllText(Path.Combine(SourceTree.Root, "bench", "corpora.yml"));
        space.Write("shardwiki.yml", System.Text.Encoding.UTF8.GetBytes(configuration.Replace("../../shared", shared, StringComparison.Ordinal)));
        return (space, space.Run("--json", "build"));
    }
}
