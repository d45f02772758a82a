using System.Globalization;
using ShardWiki.Git;

namespace ShardWiki.Coordination;

/// <summary>One step of a repair. None deletes anything: what is replaced is kept aside.</summary>
public abstract record RepairStep
{
    private RepairStep()
    {
    }

    /// <summary>What it does, in words.</summary>
    public abstract string Sentence { get; }

    /// <summary>Does it. Throws <see cref="GitException"/> or <see cref="IOException"/>.</summary>
    internal abstract void Do(RepairSite site, CancellationToken cancellation);

    /// <summary>A file is moved out of the way.</summary>
    public sealed record PutAside(string File, string Why) : RepairStep
    {
        public override string Sentence => $"put aside '{Path.GetFileName(File)}': {Why}";

        internal override void Do(RepairSite site, CancellationToken cancellation) => site.PutAside(File);
    }

    /// <summary>The index of a pack is made anew from the pack.</summary>
    public sealed record WriteIndex(string Pack) : RepairStep
    {
        public override string Sentence => $"make the index of '{Path.GetFileName(Pack)}' anew: it is damaged or missing";

        internal override void Do(RepairSite site, CancellationToken cancellation) => site.WriteIndex(Pack);
    }

    /// <summary>The branch is led to a commit whose lines are sound and hold all that was seen.</summary>
    public sealed record RestoreBranch(ObjectName Commit, JournalHead Head) : RepairStep
    {
        public override string Sentence => string.Create(
            CultureInfo.InvariantCulture, $"lead the branch to commit {Commit}, where the journal ends at decision {Head.Seq}");

        internal override void Do(RepairSite site, CancellationToken cancellation) => site.Restore(Commit);
    }

    /// <summary>The mark is written anew.</summary>
    public sealed record WriteMark(JournalHead Head) : RepairStep
    {
        public override string Sentence =>
            string.Create(CultureInfo.InvariantCulture, $"write the mark anew, at decision {Head.Seq}");

        internal override void Do(RepairSite site, CancellationToken cancellation) => site.WriteMark(Head);
    }

    /// <summary>A whole copy of all objects is taken from elsewhere.</summary>
    public sealed record FetchCopy(RemotePlace From) : RepairStep
    {
        public override string Sentence => $"take a whole copy of the objects from '{From.Shown}'";

        internal override void Do(RepairSite site, CancellationToken cancellation) => site.Fetch(From, cancellation);
    }
}
