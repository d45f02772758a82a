using System.Diagnostics.CodeAnalysis;

namespace ShardWiki.Model;

/// <summary>
/// A page's stable, shard-scoped handle, written <c>shard:key</c>. It survives edits and is not a hash: for files the
/// key is the path within the shard with its extension, in Unicode normal form C (I-9).
/// </summary>
public readonly record struct Identity : IComparable<Identity>
{
    /// <summary>
    /// Makes the identity of <paramref name="key"/> in <paramref name="shard"/>; the key is normalised.
    /// </summary>
    public Identity(ShardName shard, string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        Shard = shard;
        Key = NormalForm.Of(key);
    }

    /// <summary>The shard that owns the page.</summary>
    public ShardName Shard { get; }

    /// <summary>The page's key within its shard; for files its path, <c>/</c>-separated.</summary>
    public string Key { get; }

    /// <summary>Reads <c>shard:key</c>, or throws <see cref="FormatException"/>.</summary>
    public static Identity Parse(string text) =>
        TryParse(text, out var identity) ? identity : throw new FormatException($"'{text}' is no identity: shard:key");

    /// <summary>Reads <c>shard:key</c> where <paramref name="text"/> is one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Identity identity)
    {
        identity = default;
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (colon < 1 || colon == text!.Length - 1 || !ShardName.TryParse(text[..colon], out var shard))
        {
            return false;
        }

        identity = new Identity(shard, text[(colon + 1)..]);
        return true;
    }

    /// <summary>Ordinal order of the written form, which decides every tie in the union.</summary>
    public int CompareTo(Identity other) => Shard == other.Shard
        ? string.CompareOrdinal(Key, other.Key)
        : CompareShards(Shard.ToString(), other.Shard.ToString());

    public override int GetHashCode() => unchecked((Key ?? "").GetHashCode(StringComparison.Ordinal) + (Shard.GetHashCode() * 397));

    public override string ToString() => string.Concat(Shard.ToString(), ":", Key);

    // Of two names, the shorter may begin the longer: then the colon after it decides.
    private static int CompareShards(string a, string b)
    {
        var equal = a.AsSpan().CommonPrefixLength(b);
        var (ours, theirs) = (equal < a.Length ? a[equal] : ':', equal < b.Length ? b[equal] : ':');
        return ours - theirs;
    }
}
