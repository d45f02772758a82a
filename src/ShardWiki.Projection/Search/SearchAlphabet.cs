namespace ShardWiki.Projection;

/// <summary>The letters in which numbers below 64 are written (RFC 4648, section 5).</summary>
internal static class SearchAlphabet
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /// <summary>The letter of a number from 0 to 63.</summary>
    public static char Letter(int number) => Letters[number];

    /// <summary>The number of a letter.</summary>
    public static int Number(char letter) => Letters.IndexOf(letter, StringComparison.Ordinal);
}
