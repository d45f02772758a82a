using System.Text;

namespace ShardWiki.Model;

/// <summary>
/// Unicode normal form C of whatever an author or a file system wrote. The framework's own throws at U+FFFE and lone
/// surrogates, which names, escapes and addresses can hold; here they become U+FFFD.
/// </summary>
public static class NormalForm
{
    /// <summary>The normal form of <paramref name="text"/>.</summary>
    public static string Of(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var sound = Sound(text);
        return sound.IsNormalized(NormalizationForm.FormC) ? sound : sound.Normalize(NormalizationForm.FormC);
    }

    /// <summary>The text with U+FFFD for what no normal form knows, and otherwise as it was.</summary>
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
