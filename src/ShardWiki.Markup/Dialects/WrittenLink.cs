using ShardWiki.Model;

namespace ShardWiki.Markup;

/// <summary>What stands between <c>[[</c> and <c>]]</c>, taken apart.</summary>
internal sealed record WrittenLink(string Target, string Fragment, string Label)
{
    private static readonly string[] Pictures = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp"];

    public bool IsPicture => Pictures.Any(p => Target.EndsWith(p, StringComparison.OrdinalIgnoreCase));

    /// <summary>Takes <paramref name="inner"/> apart; null where it names no page.</summary>
    public static WrittenLink? Of(ReadOnlySpan<char> inner, bool pageFirst)
    {
        var bar = inner.IndexOf('|');
        var page = bar < 0 ? inner : pageFirst ? inner[..bar].TrimEnd('\\') : inner[(bar + 1)..];
        var label = bar < 0 ? [] : pageFirst ? inner[(bar + 1)..] : inner[..bar];
        page = page.Trim();
        if (page.IsEmpty || page.Contains('\n') || inner[0] == '!' || inner.Contains(TextDecoding.Open))
        {
            return null;
        }

        // ikiwiki links to addresses and mail too: there '#' is part of the address.
        var mark = pageFirst || !Address.IsExternal(page) ? page.IndexOf('#') : -1;
        var target = mark < 0 ? page : page[..mark].TrimEnd();
        var fragment = mark < 0 ? [] : page[(mark + 1)..].TrimStart();
        return target.IsEmpty && fragment.IsEmpty
            ? null
            : new WrittenLink(
                NormalForm.Of(target.ToString()),
                NormalForm.Of(fragment.ToString()),
                NormalText.Of(label.ToString()));
    }
}
