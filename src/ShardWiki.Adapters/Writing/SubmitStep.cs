using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>One commit of a series to be submitted: a file, its new content, who wrote it, and why.</summary>
public sealed record SubmitStep(
    string Source, ReadOnlyMemory<byte> Content, (Author Who, DateTimeOffset At) Author, string Message);
