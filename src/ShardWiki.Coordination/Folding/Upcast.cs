namespace ShardWiki.Coordination;

/// <summary>
/// How the data of one version of a type become those of the next: JSON in, JSON out, without a look at anything else.
/// Null where the data are not of that version; such an entry stays as it is.
/// </summary>
public sealed record Upcast(string Type, int From, Func<string, string?> Data);
