namespace ShardWiki.Projection;

/// <summary>The digests of all answers to what was asked while a file was written; none where nothing was asked.</summary>
/// <param name="Told">Of what <see cref="Environs"/> tells of them: where those are as they were, so is this.</param>
/// <param name="Loose">Of the rest, which a text or a history alone can make another.</param>
public readonly record struct AnswerSums(Sum Told, Sum Loose);
