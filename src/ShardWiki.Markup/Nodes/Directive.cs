using System.Collections.Immutable;

namespace ShardWiki.Markup;

/// <summary>An ikiwiki directive, <c>[[!name parameters]]</c>, parsed and not carried out (I-12).</summary>
public sealed record Directive(string Name, string Raw, ImmutableArray<DirectiveParameter> Parameters)
{
    /// <summary>
    /// True for directives that say something about the page and show nothing: their facts were taken, and no box
    /// should be shown for them.
    /// </summary>
    public bool IsQuiet => Name is "tag" or "templatebody" or "edittemplate" or "postform" or "trailitem" or "trailitems"
        or "trailoptions" or "trail" || (Name is "meta" && Find("redir") is null);

    /// <summary>The value of the first parameter called <paramref name="name"/>; null where there is none.</summary>
    public string? Find(string name)
    {
        foreach (var parameter in Parameters)
        {
            if (string.Equals(parameter.Name, name, StringComparison.Ordinal))
            {
                return parameter.Value;
            }
        }

        return null;
    }

    public bool Equals(Directive? other) =>
        other is not null && string.Equals(Raw, other.Raw, StringComparison.Ordinal);

    public override int GetHashCode() => string.GetHashCode(Raw, StringComparison.Ordinal);
}
