namespace ShardWiki;

/// <summary>A program did not do what it was asked.</summary>
/// <param name="Program">Its name.</param>
/// <param name="Code">How it ended; null where it could not be started.</param>
/// <param name="Complaint">What it said.</param>
internal sealed record ToolTrouble(string Program, int? Code, string Complaint)
{
    private const int MostWords = 400;

    /// <summary>What happened, in words for a person.</summary>
    public override string ToString() => Code is { } code
        ? $"{Program} ended with code {code}: {Inert.Text(Complaint[Math.Max(0, Complaint.Length - MostWords)..])}"
        : $"{Program} could not be started: {Complaint}";
}
