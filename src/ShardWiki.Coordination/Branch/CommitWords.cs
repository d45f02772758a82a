using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>
/// What the commits of a journal say. Names, addresses and sentences come from people and are made to fit one line
/// first: what looks like a header or a trailer in them stays text.
/// </summary>
internal static class CommitWords
{
    private const int ListedDecisions = 20;

    /// <summary>Who every import is by, so that the same lines give the same commits.</summary>
    public static readonly Author Importer = new("ShardWiki", "journal@shardwiki.invalid");

    /// <summary>
    /// The signature of a commit. An empty name becomes the address, an empty address a word that leads nowhere.
    /// </summary>
    public static Signature Signature(Author actor, DateTimeOffset at)
    {
        var (name, email) = (Plain(actor.Name), Plain(actor.Email));
        return new Signature(
            name.Length > 0 ? name : email.Length > 0 ? email : "unknown",
            email.Length > 0 ? email : "unknown@shardwiki.invalid",
            at);
    }

    /// <summary>The message of an append.</summary>
    public static string Append(JournalStream stream, ImmutableArray<JournalEntry> lines, long epoch)
    {
        var only = lines.Length == 1;
        var message = new StringBuilder(only ? stream.Sentence(lines[0]) : Headline("Record", lines)).Append("\n\n");
        foreach (var line in only ? [] : lines.Take(ListedDecisions))
        {
            message.Append("- ").Append(stream.Sentence(line)).Append('\n');
        }

        if (lines.Length > ListedDecisions)
        {
            message.Append(CultureInfo.InvariantCulture, $"- and {lines.Length - ListedDecisions} more\n");
        }

        return message.Append(only ? "" : "\n").Append(Trailers(lines, epoch)).ToString();
    }

    /// <summary>The message of a commit that only moves the lease.</summary>
    public static string Move(Lease lease)
    {
        var what = lease.Holder is { } holder ? $"Hold the journal for {OneLine.Of(holder)}" : "Leave the journal free";
        return $"{what}\n\nType: lease\nEpoch: {lease.Epoch}\n";
    }

    /// <summary>The message of one commit of an import.</summary>
    public static string Import(ImmutableArray<JournalEntry> lines, long epoch) =>
        $"{Headline("Import", lines)}\n\n{Trailers(lines, epoch)}";

    private static string Headline(string verb, ImmutableArray<JournalEntry> lines) => lines.Length == 1
        ? string.Create(CultureInfo.InvariantCulture, $"{verb} decision {lines[0].Seq}")
        : string.Create(CultureInfo.InvariantCulture, $"{verb} decisions {lines[0].Seq} to {lines[^1].Seq}");

    private static string Trailers(ImmutableArray<JournalEntry> lines, long epoch)
    {
        var types = lines.Select(line => line.Type).Distinct().Order(StringComparer.Ordinal);
        var seq = lines.Length == 1 ? $"{lines[0].Seq}" : $"{lines[0].Seq}-{lines[^1].Seq}";
        return $"Seq: {seq}\nType: {string.Join(", ", types)}\nEpoch: {epoch}\n";
    }

    // What git itself strips from the ends of a name, and the brackets that would end it.
    private static string Plain(string text) =>
        OneLine.Of(text.Replace('<', ' ').Replace('>', ' ')).Trim(' ', '.', ',', ':', ';', '"', '\\', '\'');
}
