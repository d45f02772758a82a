namespace ShardWiki.Markup;

/// <summary>How a link is written, which decides how its target is looked up.</summary>
public enum LinkKind
{
    /// <summary><c>[[page]]</c>: a page name, closest sub-page first.</summary>
    Wiki,

    /// <summary><c>[text](target)</c> or a reference: a path relative to the file.</summary>
    Markdown,

    /// <summary><c>![alt](target)</c>: a picture, relative to the file.</summary>
    Picture,

    /// <summary><c>![[target]]</c>, or an ikiwiki link to a picture: shown in place.</summary>
    Embed,

    /// <summary>A link to a tag's page.</summary>
    Tag,
}
