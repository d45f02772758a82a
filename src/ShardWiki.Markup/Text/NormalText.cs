using System.Text;

namespace ShardWiki.Markup;

/// <summary>Short texts (titles, tags, anchors) in normal form C, white space collapsed, lone surrogates replaced.</summary>
internal static class NormalText
{
    public static string Of(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Composed(line);
    }

    /// <summary>Normal form C; the framework's own refuses lone surrogates, which escapes in YAML or HTML can write.</summary>
    public static string Composed(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var sound = HasLoneSurrogate(text) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;
        return sound.IsNormalized(NormalizationForm.FormC) ? sound : sound.Normalize(NormalizationForm.FormC);
    }

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return true;
            }

            i++;
        }

        return false;
    }
}
