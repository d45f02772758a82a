using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Jint;

namespace ShardWiki;

/// <summary>
/// Makes MathML of formulas in TeX's notation, by KaTeX, which runs within the program when the first formula is met
/// (decision 114). It answers the same every time; what it cannot read, or should not, is null.
/// </summary>
internal sealed class Formulas
{
    // Longer or deeper ones than these are no formulas, but somebody who tries what happens.
    private const int Longest = 1000;
    private const int Deepest = 30;
    private const int StackBytes = 128 * 1024 * 1024;

    // Macros apart, the worst formulas tried take a third of these statements, and less than 700 calls of a function within itself.
    private const int MostStatements = 1_000_000;
    private const int MostCalls = 1000;

    private const string Door = """
        function toMathML(tex, isDisplay) {
            return katex.renderToString(tex, {
                output: 'mathml', displayMode: isDisplay, throwOnError: true, trust: false, strict: 'ignore', maxExpand: 300, maxSize: 10
            });
        }
        """;

    private readonly ConcurrentDictionary<(string Tex, bool IsDisplay), Lazy<string?>> _made = new();
    private readonly Lock _gate = new();
    private Engine? _engine;

    /// <summary>Whether the program was built with KaTeX.</summary>
    public static bool ArePossible => typeof(Formulas).Assembly.GetManifestResourceInfo("katex.min.js") is not null;

    /// <summary>The formula as KaTeX's HTML around MathML; null where it is none. Safe to call from many threads.</summary>
    public string? Find(string tex, bool isDisplay) => !ArePossible || tex.Length > Longest || DepthOf(tex) > Deepest
        ? null
        : _made.GetOrAdd((tex, isDisplay), key => new Lazy<string?>(() => Apart(key.Tex, key.IsDisplay))).Value;

    // A parser of many small functions needs a deep stack for a formula of a thousand roots.
    private string? Apart(string tex, bool isDisplay)
    {
        string? made = null;
        var thread = new Thread(() => made = Made(tex, isDisplay), StackBytes);
        thread.Start();
        thread.Join();
        return made;
    }

    private string? Made(string tex, bool isDisplay)
    {
        lock (_gate)
        {
            try
            {
                _engine ??= Loaded();
                return _engine.Invoke("toMathML", tex, isDisplay).AsString();
            }
            catch (JintException)
            {
                return null;
            }
        }
    }

    // Limits that count, and none of time: a slow machine makes what a fast one makes.
    private static Engine Loaded()
    {
        using var stream = typeof(Formulas).Assembly.GetManifestResourceStream("katex.min.js")!;
        using var reader = new StreamReader(stream);
        return new Engine(options =>
        {
            options.Strict().DisableStringCompilation().LimitRecursion(MostCalls).MaxStatements(MostStatements);
            options.Constraints.StackOverflowGuard = true;
            options.Constraints.RegexTimeout = Regex.InfiniteMatchTimeout;
        }).Execute(reader.ReadToEnd()).Execute(Door);
    }

    private static int DepthOf(string tex)
    {
        var (depth, deepest) = (0, 0);
        foreach (var c in tex)
        {
            depth += c is '{' or '[' ? 1 : c is '}' or ']' ? -1 : 0;
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }
}
