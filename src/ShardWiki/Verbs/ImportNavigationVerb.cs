using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ShardWiki;

/// <summary>Reads the navigation of another program: of MkDocs, Jupyter Book, mdBook and GitBook, or Antora.</summary>
public static class ImportNavigationVerb
{
    /// <summary>
    /// Reads <paramref name="file"/>, whose name says what it is; <paramref name="prefix"/> is where its pages stand in the union.
    /// </summary>
    public static VerbOutcome Run(string file, string prefix)
    {
        if (!File.Exists(file))
        {
            return new NotDone($"there is no file '{file}'");
        }

        var names = new NavigationNames(prefix);
        var text = File.ReadAllText(file);
        try
        {
            return Items(Path.GetFileName(file), text, names) switch
            {
                null => new NotDone($"'{Path.GetFileName(file)}' is no navigation that is known: mkdocs.yml, _toc.yml, SUMMARY.md, nav.adoc"),
                { IsEmpty: true } => new NotDone($"'{Path.GetFileName(file)}' names no page"),
                { } items => new NavigationImported
                {
                    Yaml = NavigationWriting.Of(items), Entries = Count(items), LeftOut = names.LeftOut,
                },
            };
        }
        catch (YamlException broken)
        {
            return new NotDone($"{Path.GetFileName(file)}({broken.Start.Line},{broken.Start.Column}): this is not YAML: {broken.Message}");
        }
    }

    private static ImmutableArray<NavigationItem>? Items(string name, string text, NavigationNames names) => name.ToLowerInvariant() switch
    {
        "mkdocs.yml" or "mkdocs.yaml" => MkDocsNavigation.Of(Root(text), names),
        "_toc.yml" or "_toc.yaml" => JupyterBookNavigation.Of(Root(text), names),
        "summary.md" => SummaryNavigation.Of(text, names),
        var other when other.EndsWith(".adoc", StringComparison.Ordinal) => AntoraNavigation.Of(text, names),
        _ => null,
    };

    private static YamlMappingNode Root(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents is [{ RootNode: YamlMappingNode root }, ..] ? root : [];
    }

    private static int Count(ImmutableArray<NavigationItem> items) => items.Sum(i => 1 + Count(i.Pages));
}
