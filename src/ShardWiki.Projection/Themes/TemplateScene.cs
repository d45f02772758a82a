namespace ShardWiki.Projection;

/// <summary>What a template is shown: a value, what is around it, and where it stands in the list that it is from.</summary>
/// <param name="outer">The scene around it; null for the whole.</param>
internal sealed class TemplateScene(TemplateScene? outer)
{
    public TemplateScene? Outer => outer;

    public object? Value { get; set; }

    /// <summary>How many of the list stand before it; -1 where it is from none.</summary>
    public int Index { get; set; } = -1;

    /// <summary>How many the list has.</summary>
    public int Count { get; init; }

    /// <summary>A scene within this one.</summary>
    public TemplateScene With(object? value) => new(this) { Value = value };

    /// <summary>What <c>@root</c>, <c>@first</c>, <c>@last</c> or <c>@index</c> means here; null outside of a list.</summary>
    public object? Variable(string name)
    {
        var scene = this;
        while (scene.Outer is { } around && (name == "root" || scene.Index < 0))
        {
            scene = around;
        }

        return name == "root" ? scene.Value
            : scene.Index < 0 ? null
            : name == "index" ? scene.Index
            : name == "first" ? scene.Index == 0
            : scene.Index == scene.Count - 1;
    }
}
