using System.Globalization;
using System.Text;

namespace ShardWiki.Projection;

/// <summary>
/// <c>img</c>: a picture of the wiki with a size, a caption and a link (ikiwiki's manual, "ikiwiki/directive/img"). It is
/// shown smaller by the browser; no picture is made of it.
/// </summary>
internal static class ImageDirective
{
    private const int Largest = 10_000;
    private const string Defaults = "defaults";

    public static DirectiveHtml Of(DirectiveCall call)
    {
        if (call.Bare is not [var name, ..])
        {
            return call.Trouble("it needs the name of a picture");
        }

        if (name == Defaults)
        {
            return DirectiveHtml.Nothing;
        }

        call = WithDefaults(call);

        if (call.FindNamed(name) is not { } id || !call.Ask.IsFile(id))
        {
            return DirectiveHtml.Line(DirectiveCall.Link(
                new LinkShape { Class = "broken", Title = $"Nothing is called “{name}”.", Label = name }, ""));
        }

        var shape = call.Ask.Picture(id);
        if (shape is not { IsPicture: true, Address: { } source })
        {
            return DirectiveHtml.Line(DirectiveCall.Link(shape, call.Find("alt") ?? ""));
        }

        var picture = Linked(call, Picture(call, source, shape.Label), call.Ask.To(id));
        return call.Find("caption") is { } caption
            ? DirectiveHtml.Block($"<figure>\n{picture}\n<figcaption>{HtmlText.Of(caption)}</figcaption>\n</figure>\n")
            : DirectiveHtml.Line(picture);
    }

    // What an earlier "img defaults" of the page says holds where the picture says nothing itself.
    private static DirectiveCall WithDefaults(DirectiveCall call)
    {
        var defaults = call.Page.Read.Facts.Directives.Select(d => d.Directive).TakeWhile(d => !d.Equals(call.Directive))
            .LastOrDefault(d => d is { Name: "img", Parameters: [{ Name: "", Value: Defaults }, ..] });
        return defaults is null ? call : call with
        {
            Directive = call.Directive with
            {
                Parameters = [.. defaults.Parameters.Where(p => p.Name.Length > 0), .. call.Directive.Parameters],
            },
        };
    }

    // A link that is nothing but a picture is called by something: by the picture's file where the author calls it nothing.
    private static string Picture(DirectiveCall call, string source, string name)
    {
        var alone = call.Find("link") is "no" or "0" ? "" : name;
        var html = new StringBuilder("<img");
        HtmlText.AppendAttribute(html, "src", source);
        HtmlText.AppendAttribute(html, "alt", call.Find("alt") ?? alone);
        if (call.Find("title") is { Length: > 0 } title)
        {
            HtmlText.AppendAttribute(html, "title", title);
        }

        var (width, height) = Size(call.Find("size") ?? "");
        AppendNumber(html, "width", width);
        AppendNumber(html, "height", height);
        if (call.Find("align") is "left" or "right")
        {
            HtmlText.AppendAttribute(html, "class", $"align-{call.Find("align")}");
        }

        HtmlText.AppendAttribute(html, "loading", "lazy");
        return html.Append('>').ToString();
    }

    private static string Linked(DirectiveCall call, string picture, LinkShape itself)
    {
        var link = call.Find("link");
        if (link is "no" or "0")
        {
            return picture;
        }

        var shape = link is null or "yes" or "1" ? itself
            : call.FindNamed(link) is { } page ? call.Ask.To(page)
            : call.Links.Outside(link);
        if (shape.Address is not { } address)
        {
            return picture;
        }

        var html = new StringBuilder("<a");
        HtmlText.AppendAttribute(html, "href", address);
        if (shape.IsOutside)
        {
            HtmlText.AppendAttribute(html, "rel", "noopener noreferrer external");
        }

        return html.Append('>').Append(picture).Append("</a>").ToString();
    }

    // 200x150, 200x, x150; "full" and everything else is the picture's own size.
    private static (int? Width, int? Height) Size(string size) =>
        size.Split('x') is [var width, var height] ? (Pixels(width), Pixels(height)) : (null, null);

    private static int? Pixels(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var pixels)
        && pixels is > 0 and <= Largest
            ? pixels
            : null;

    private static void AppendNumber(StringBuilder html, string name, int? number)
    {
        if (number is { } pixels)
        {
            HtmlText.AppendAttribute(html, name, pixels.ToString(CultureInfo.InvariantCulture));
        }
    }
}
