using System.Text;

namespace ShardWiki.Union;

/// <summary>
/// Normal form C of whatever an author wrote; the framework's own throws at U+FFFE and lone surrogates.
/// </summary>
internal static class NormalForm
{
    public static string Of(string text) =>
        Ascii.IsValid(text) ? text : Sound(text).Normalize(NormalizationForm.FormC);

    private static string Sound(string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\uFFFE', '\uFFFD');
}
