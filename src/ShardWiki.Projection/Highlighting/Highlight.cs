using System.Text;

namespace ShardWiki.Projection;

/// <summary>
/// Writes code with its words marked by classes, at build time and by a few rules for each language: enough to read it
/// by, in time that grows with the code and with nothing else (decision 111).
/// </summary>
internal static class Highlight
{
    // What is longer is data more than code.
    private const int Longest = 200_000;

    /// <summary>Appends <paramref name="code"/> of <paramref name="language"/>, a name in lower case; as it is where that is not known.</summary>
    public static void Append(StringBuilder html, string code, string language)
    {
        var pieces = new CodePieces(html, code);
        if (code.Length > Longest || language.Length == 0)
        {
            pieces.End();
            return;
        }

        if (MarkupScan.IsMarkup(language))
        {
            MarkupScan.Mark(code, pieces);
        }
        else if (LineScan.IsDifference(language))
        {
            LineScan.Difference(code, pieces);
        }
        else if (LineScan.IsSession(language))
        {
            LineScan.Session(code, pieces);
        }
        else if (CodeLanguages.Find(language) is { } known)
        {
            new CodeScan(code, known, pieces).Mark(0, code.Length);
        }

        pieces.End();
    }
}
