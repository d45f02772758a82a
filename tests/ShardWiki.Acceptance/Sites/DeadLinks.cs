using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ShardWiki.Acceptance;

/// <summary>
/// The references of a site that lead to no file or no fragment of it. References with a scheme lead elsewhere and are not
/// looked at.
/// </summary>
internal static partial class DeadLinks
{
    /// <summary>One line for each, <c>file: reference (why)</c>, in the order of the files.</summary>
    public static ImmutableArray<string> Of(BuiltSite site) => Of(site, _ => true);

    /// <summary>The same of the pages alone that a reader comes to from the front page, link by link.</summary>
    public static ImmutableArray<string> OfReader(BuiltSite site)
    {
        var (reached, left) = (new HashSet<string>(StringComparer.Ordinal) { "index.html" }, new Stack<string>(["index.html"]));
        while (left.TryPop(out var file))
        {
            foreach (var target in HtmlFile.Of(site.Read(file)).References.Select(r => Target(file, r.Split('#')[0].Split('?')[0])))
            {
                if (target is not null && IsHtml(target) && File.Exists(Path.Combine(site.Folder, target)) && reached.Add(target))
                {
                    left.Push(target);
                }
            }
        }

        return Of(site, reached.Contains);
    }

    private static ImmutableArray<string> Of(BuiltSite site, Func<string, bool> counts)
    {
        var ids = site.Files.Where(IsHtml).AsParallel()
            .ToDictionary(f => f, f => HtmlFile.Of(site.Read(f)), StringComparer.Ordinal);
        var files = site.Files.ToHashSet(StringComparer.Ordinal);
        var styles = site.Files.Where(f => f.EndsWith(".css", StringComparison.Ordinal))
            .Select(f => (File: f, References: StyleSheet.References(site.Read(f))));
        return [.. ids.Where(f => counts(f.Key)).Select(f => (File: f.Key, References: (IEnumerable<string>)f.Value.References)).Concat(styles).AsParallel()
            .SelectMany(f => f.References.Distinct().Select(r => (f.File, Reference: r, Why: WhyDead(f.File, r))))
            .Where(d => d.Why is not null)
            .Select(d => $"{d.File}: {d.Reference} ({d.Why})").Order(StringComparer.Ordinal)];

        string? WhyDead(string from, string reference)
        {
            if (Scheme().IsMatch(reference) || reference.StartsWith("//", StringComparison.Ordinal))
            {
                return null;
            }

            var cut = reference.IndexOf('#', StringComparison.Ordinal);
            var fragment = cut < 0 ? "" : Uri.UnescapeDataString(reference[(cut + 1)..]);
            var target = Target(from, (cut < 0 ? reference : reference[..cut]).Split('?')[0]);
            return target is null ? "outside the site"
                : !files.Contains(target) ? $"no file {target}"
                : fragment.Length > 0 && ids.TryGetValue(target, out var html) && !html.Ids.Contains(fragment) ? "no such fragment"
                : null;
        }
    }

    private static bool IsHtml(string file) => file.EndsWith(".html", StringComparison.Ordinal);

    private static string? Target(string from, string path)
    {
        if (path.Length == 0)
        {
            return from;
        }

        if (path[0] == '/')
        {
            return null;
        }

        var way = from.Split('/')[..^1].ToList();
        foreach (var step in path.Split('/'))
        {
            if (step == ".." && way.Count == 0)
            {
                return null;
            }

            if (step == "..")
            {
                way.RemoveAt(way.Count - 1);
            }
            else if (step is not ("." or ""))
            {
                way.Add(Uri.UnescapeDataString(step));
            }
        }

        var isFolder = path.Split('/')[^1] is "" or "." or "..";
        return string.Join('/', isFolder ? [.. way, "index.html"] : way);
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*:")]
    private static partial Regex Scheme();
}
