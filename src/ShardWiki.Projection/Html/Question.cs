namespace ShardWiki.Projection;

/// <summary>The kinds of questions that are noted, by the sign that each begins with.</summary>
internal static class Question
{
    /// <summary>What stands between the parts of a question.</summary>
    public const char Between = '\0';

    public const char Named = 'n';
    public const char To = 'o';
    public const char Picture = 'i';
    public const char Tag = 't';
    public const char Raw = 'l';
    public const char RawPicture = 'p';
    public const char Shortcut = 's';
    public const char Text = 'x';
    public const char Link = 'k';
    public const char Holds = 'h';
    public const char HoldsAnywhere = 'a';
    public const char Selection = 'q';
    public const char Item = 'e';
    public const char Body = 'b';
    public const char Feeds = 'f';
    public const char Diagram = 'd';
    public const char Name = 'm';
}
