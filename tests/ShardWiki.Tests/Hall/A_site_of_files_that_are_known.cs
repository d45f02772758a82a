namespace ShardWiki.Tests.Hall;

/// <summary>The same where each file was written long before it is read, as far as the builds can tell: what it holds is kept at once.</summary>
public sealed class A_site_of_files_that_are_known() : A_site_that_stands(new ClockAhead());
