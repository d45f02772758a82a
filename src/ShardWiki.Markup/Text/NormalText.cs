using System.Text;

namespace ShardWiki.Markup;

/// <summary>Short texts (titles, tags, anchors) in normal form C, white space collapsed.</summary>
internal static class NormalText
{
    public static string Of(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Composed(line);
    }

    /// <summary>Normal form C of a sound text.</summary>
    public static string Composed(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var sound = Sound(text);
        return sound.IsNormalized(NormalizationForm.FormC) ? sound : sound.Normalize(NormalizationForm.FormC);
    }

    /// <summary>
    /// The text with U+FFFD for U+FFFE and lone surrogates: the framework throws when it is to normalise them, and
    /// escapes in YAML, HTML and addresses can write them.
    /// </summary>
    public static string Sound(string text)
    {
        var whole = HasLoneSurrogate(text) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;
        return whole.Replace('\uFFFE', '\uFFFD');
    }

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; text.AsSpan(i).IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var step; i += step + 2)
        {
            var at = i + step;
            if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
            {
                return true;
            }
        }

        return false;
    }
}
