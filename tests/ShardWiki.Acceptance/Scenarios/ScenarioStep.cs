namespace ShardWiki.Acceptance;

/// <summary>One step of a scenario document.</summary>
internal abstract record ScenarioStep
{
    private ScenarioStep()
    {
    }

    public sealed record FileWritten(string Path, string Text) : ScenarioStep;

    public sealed record CommandRun(string Line, int ExitCode, IReadOnlyList<string> Expected) : ScenarioStep;
}
