namespace ShardWiki;

/// <summary>The program itself broke; the reason is what to report. It is no outcome of a verb, but of any.</summary>
public sealed record Bug(string Reason) : VerbOutcome
{
    public override int ExitCode => 70;
}
