using System.Text;
using ShardWiki.Markup;
using ShardWiki.Model;

namespace ShardWiki.Projection;

/// <summary>
/// <c>map</c>: the pages of a selection as a tree by their paths (ikiwiki's manual, "ikiwiki/directive/map"). What all
/// of them have before their names is left out; a page above others that was not selected is named and is no link.
/// </summary>
internal static class PageMap
{
    // A list within a list within a list: a reader is lost long before, and a parser too.
    private const int Deepest = 50;

    public static DirectiveHtml Of(DirectiveCall call)
    {
        if (call.Select(call.Find("pages") ?? "*", "path", out var trouble) is not { } selected)
        {
            return trouble;
        }

        var items = InlineDirective.OneOfEach(call, selected)
            .Select(id => (Name: call.Ask.NameOf(id), Id: id))
            .OrderBy(i => i.Name.Replace('/', '\u0001'), StringComparer.Ordinal).ToArray();
        items = items[..call.Budget.TakeRows(items.Length)];
        if (items.Length == 0)
        {
            return DirectiveHtml.Nothing;
        }

        var html = new StringBuilder("<div class=\"made-map\">\n");
        new Tree(call, html, Shared(items.Select(i => i.Name))).Write(items);
        return DirectiveHtml.Block(html.Append("</div>\n").ToString());
    }

    /// <summary>What a page is called in a list: its name, or what the directive says is shown instead.</summary>
    public static string Words(DirectiveCall call, Identity id)
    {
        var said = call.Find("show") switch
        {
            "title" => call.Ask.Item(id).Page?.Read.Facts.Title,
            "description" => call.Ask.Item(id).Page?.Read.Facts.Meta.GetValueOrDefault("description"),
            _ => null,
        };
        return said ?? call.LastName(id);
    }

    /// <summary>How many segments all names begin with, not counting the last of any.</summary>
    private static int Shared(IEnumerable<string> names)
    {
        var split = names.Select(n => n.Split('/')).ToArray();
        var most = split.Min(s => s.Length) - 1;
        for (var i = 0; i < most; i++)
        {
            if (split.Any(s => s[i] != split[0][i]))
            {
                return i;
            }
        }

        return most;
    }

    private sealed class Tree(DirectiveCall call, StringBuilder html, int shared)
    {
        private readonly List<string> _open = [];

        public void Write((string Name, Identity Id)[] items)
        {
            html.Append("<ul>\n");
            foreach (var (name, id) in items)
            {
                var path = name.Split('/')[shared..];
                path = path.Length > Deepest ? [.. path[..(Deepest - 1)], string.Join('/', path[(Deepest - 1)..])] : path;
                Close(Common(path));
                while (_open.Count < path.Length - 1)
                {
                    Open(path[_open.Count], Label(path[_open.Count]));
                }

                Open(path[^1], call.LinkTo(id, Words(call, id)));
            }

            Close(0);
            html.Append("</ul>\n");
        }

        private static string Label(string segment) => $"<span>{HtmlText.Of(IkiwikiName.Shown(segment))}</span>";

        // A page that stands at the name of the one before it shares no more than what is above both.
        private int Common(string[] path)
        {
            var common = 0;
            while (common < _open.Count && common < path.Length - 1 && _open[common] == path[common])
            {
                common++;
            }

            return common;
        }

        private void Open(string segment, string item)
        {
            if (_open.Count > 0 && _isFresh)
            {
                html.Append("\n<ul>\n");
            }

            html.Append("<li>").Append(item);
            _open.Add(segment);
            _isFresh = true;
        }

        private bool _isFresh;

        private void Close(int to)
        {
            while (_open.Count > to)
            {
                html.Append(_isFresh ? "</li>\n" : "</ul>\n</li>\n");
                _isFresh = false;
                _open.RemoveAt(_open.Count - 1);
            }
        }
    }
}
