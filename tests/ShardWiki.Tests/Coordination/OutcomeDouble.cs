using System.Collections.Immutable;
using ShardWiki.Coordination;

namespace ShardWiki.Tests;

/// <summary>What decisions that stand amount to when they are read in order, by docs/formats/journal.md.</summary>
internal sealed class OutcomeDouble
{
    private readonly SortedDictionary<string, string> _aliases = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _shards = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _voices = [];
    private readonly List<string> _others = [];

    public SortedDictionary<long, OverlayDouble> Overlays { get; } = [];

    public HashSet<long> Void { get; } = [];

    public void Take(long seq, Decision decision)
    {
        var hasEffect = decision switch
        {
            AliasSet it => Put(_aliases, it.From.ToString(), $"{it.To} {seq}"),
            AliasRemoved it => _aliases.Remove(it.From.ToString()),
            CanonicalDesignated it => Put(_voices, it.Voice.ToString(), seq),
            CanonicalReleased it => _voices.Remove(it.Voice.ToString()),
            ShardAttached it => Put(_shards, it.Shard.ToString(), $"{it.Place} {seq}"),
            ShardDetached it => _shards.Remove(it.Shard.ToString()),
            PagesBound it => Add($"0bound {seq} {string.Join(' ', it.Members)}"),
            PagesParted it => Add($"1parted {seq} {it.A} {it.B}"),
            PageForked it => Add($"2forked {seq} {it.Source}"),
            PagesMerged it => Add($"3merged {seq} {it.Source}"),
            OverlayDrafted it => Put(Overlays, seq, new OverlayDouble(it.Edit.Page, "open", it.Edit.Message)),
            _ => OverlayDouble.NameOf(decision, seq) is not { } name || Change(name, decision, seq),
        };
        if (!hasEffect)
        {
            Void.Add(seq);
        }
    }

    public string Told() => string.Concat(
    [
        .. _aliases.Select(it => $"alias {it.Key} {it.Value}\n"),
        .. _voices.OrderBy(it => it.Value).Select(it => $"voice {it.Key} {it.Value}\n"),
        .. _shards.Select(it => $"shard {it.Key} {it.Value}\n"),
        .. _others.OrderBy(line => line[0]).Select(line => line[1..] + "\n"),
        .. Stack().Where(seq => !IsClosed(seq)).Select(seq => $"overlay {Line(seq)}\n"),
        .. Overlays.Keys.Where(IsClosed).Select(seq => $"closed {Line(seq)}\n"),
    ]);

    private bool Change(long name, Decision decision, long seq)
    {
        if (!Overlays.TryGetValue(name, out var overlay) || overlay.After(decision, seq) is not { } after)
        {
            return false;
        }

        Overlays[name] = after;
        return true;
    }

    private List<long> Stack()
    {
        var stack = Overlays.Keys.ToList();
        var moved = Overlays.Where(it => it.Value.Move is not null).OrderBy(it => it.Value.Move!.Value.Seq);
        foreach (var (name, it) in moved)
        {
            var above = it.Move!.Value.Above;
            stack.Remove(name);
            var onPage = stack.Where(other => Overlays[other].Page == it.Page).ToList();
            var under = above == 0 && onPage.Count > 0 ? stack.IndexOf(onPage[0]) : stack.Count;
            stack.Insert(onPage.Contains(above) ? stack.IndexOf(above) + 1 : under, name);
        }

        return stack;
    }

    private bool IsClosed(long name) => Overlays[name].Status is "applied" or "withdrawn";

    private string Line(long name) => $"{name} {Overlays[name].Page} {Overlays[name].Status} {Overlays[name].Message}";

    private static bool Put<TKey, TValue>(IDictionary<TKey, TValue> into, TKey key, TValue value)
    {
        into[key] = value;
        return true;
    }

    private bool Add(string line)
    {
        _others.Add(line);
        return true;
    }
}
