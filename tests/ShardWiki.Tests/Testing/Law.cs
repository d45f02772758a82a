using System.Globalization;
using FsCheck;

namespace ShardWiki.Tests;

/// <summary>
/// Holds a property over inputs that are drawn: the same ones with every run, unless <c>SHARDWIKI_FUZZ_SEED</c> names
/// others. It says nothing where the law holds; where it does not, the smallest input and its seed.
/// </summary>
internal static class Law
{
    // A generator's step is odd.
    private const ulong Step = 0x9E37_79B9_7F4A_7C15;

    private static readonly ulong Seed = ulong.Parse(
        Environment.GetEnvironmentVariable("SHARDWIKI_FUZZ_SEED") ?? "1", CultureInfo.InvariantCulture);

    private static readonly Config Drawn =
        Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithReplay(Seed, Step);

    /// <summary>Holds it over a hundred inputs, of a size of at most 100.</summary>
    public static void Holds(Property law) => Check.One(Drawn, law);

    /// <summary>Holds it over as many inputs as are asked for.</summary>
    public static void Holds(int inputs, Property law) => Check.One(Drawn.WithMaxTest(inputs), law);

    /// <summary>The same, with inputs of at most this size.</summary>
    public static void Holds(int inputs, int size, Property law) =>
        Check.One(Drawn.WithMaxTest(inputs).WithEndSize(size), law);
}
