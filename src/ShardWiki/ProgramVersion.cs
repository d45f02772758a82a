namespace ShardWiki;

/// <summary>Which version of the program this is.</summary>
public static class ProgramVersion
{
    /// <summary>Three numbers, as in <c>0.1.0</c>.</summary>
    public static string Text { get; } = typeof(ProgramVersion).Assembly.GetName().Version!.ToString(3);
}
