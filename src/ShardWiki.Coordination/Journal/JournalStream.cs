using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>
/// What a journal is a journal of, and by which rules lines join it: the decisions of a space, or any other program's
/// events. The engine below (order, chain, lease, durability) is the same for both.
/// </summary>
public abstract record JournalStream
{
    private JournalStream()
    {
    }

    /// <summary>The name that the mark and messages use; unique within a repository.</summary>
    public abstract string Name { get; }

    /// <summary>What it is, in words of a sentence.</summary>
    public abstract string Title { get; }

    /// <summary>The branch below <c>refs/heads/</c> that carries the lines.</summary>
    public abstract string Branch { get; }

    /// <summary>Why this may not be asked to be appended, or null.</summary>
    internal abstract string? DraftFault(DraftedEntry drafted);

    /// <summary>Why this line cannot stand at its place, or null.</summary>
    internal abstract string? PlaceFault(JournalEntry entry);

    /// <summary>What a line says, in one line for people.</summary>
    internal abstract string Sentence(JournalEntry entry);

    /// <summary>The decisions of a space, which begin with its founding.</summary>
    public sealed record OfSpace(SpaceName Space) : JournalStream
    {
        public override string Name => Space.ToString();

        public override string Title => $"the space '{Space}'";

        public override string Branch => $"shardwiki/{Space}";

        internal override string? DraftFault(DraftedEntry drafted) => drafted.Decision switch
        {
            { IsKnown: false } when DecisionCatalogue.Types.Contains(drafted.Type) =>
                $"these are not the subject and data of '{drafted.Type}'",
            var decision => decision.Validate(),
        };

        internal override string? PlaceFault(JournalEntry entry) => (entry.Seq, entry.Type) switch
        {
            (1, SpaceFounded.TypeName) => entry.Decision is SpaceFounded founded && founded.Space == Space
                ? null
                : $"this is the journal of the space '{OneLine.Of(entry.Subject)}', not of '{Space}'",
            (1, _) => $"a journal begins with {SpaceFounded.TypeName} of its space, here '{Space}'",
            (_, SpaceFounded.TypeName) => "a space is founded once, by its first decision",
            _ => null,
        };

        internal override string Sentence(JournalEntry entry) => entry.Decision.Sentence;
    }

    /// <summary>
    /// The events of another program: any type, any subject, any data, on the branch <c>events/NAME</c>.
    /// </summary>
    public sealed record OfEvents(SpaceName Stream) : JournalStream
    {
        public override string Name => $"events/{Stream}";

        public override string Title => $"the stream '{Stream}'";

        public override string Branch => $"events/{Stream}";

        internal override string? DraftFault(DraftedEntry drafted) =>
            DecisionCatalogue.TypeFault(drafted.Type) ?? (drafted.Subject.Length == 0 ? "a subject is missing" : null);

        internal override string? PlaceFault(JournalEntry entry) => null;

        internal override string Sentence(JournalEntry entry) => OneLine.Of($"{entry.Type} about {entry.Subject}");
    }
}
