namespace ShardWiki.Projection;

/// <summary>A template as it is written: the file within the theme, its name, its text.</summary>
internal sealed record TemplateSource(string File, string Name, string Text)
{
    /// <summary>The text, taken apart.</summary>
    public TemplateTags Tags { get; } = TemplateTags.Of(Text);
}
