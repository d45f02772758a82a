using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ShardWiki.Projection;

/// <summary>The name of a value, as templates write it: <c>frame.title</c>, <c>this</c>, <c>../name</c>, <c>@first</c>.</summary>
internal sealed partial class TemplatePath
{
    private readonly string _variable;
    private readonly int _up;
    private readonly ImmutableArray<TemplateStep> _steps;

    private TemplatePath(string variable, int up, ImmutableArray<TemplateStep> steps) =>
        (_variable, _up, _steps) = (variable, up, steps);

    /// <summary>The path that a word names; null where it is none, as what stands for itself.</summary>
    public static TemplatePath? Find(string word)
    {
        if (word is "true" or "false" or "null" or "undefined" || Form().Match(word) is not { Success: true } found)
        {
            return null;
        }

        var names = found.Groups["name"].Captures.Select(c => c.Value).ToArray();
        return new TemplatePath(
            found.Groups["variable"].Value,
            found.Groups["up"].Captures.Count,
            [.. (names is ["this", ..] && !found.Groups["variable"].Success ? names[1..] : names).Select(n => new TemplateStep(n))]);
    }

    /// <summary>The value where <paramref name="scene"/> is shown; null where there is none.</summary>
    public object? Of(TemplateScene scene)
    {
        var around = scene;
        for (var i = 0; i < _up && around is not null; i++)
        {
            around = around.Outer;
        }

        var value = _variable.Length > 0 ? scene.Variable(_variable) : around?.Value;
        foreach (var step in _steps)
        {
            value = value is null ? null : step.Of(value);
        }

        return value;
    }

    [GeneratedRegex(
        @"\A(?:@(?<variable>first|last|index|root)(?:\.(?<name>[A-Za-z_][A-Za-z0-9_]*))*|(?<up>\.\./)*(?:\./)?(?:\.|(?<name>[A-Za-z_][A-Za-z0-9_]*)(?:[./](?<name>[A-Za-z_][A-Za-z0-9_]*))*)|(?<up>\.\./)*(?<up>\.\.))\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
