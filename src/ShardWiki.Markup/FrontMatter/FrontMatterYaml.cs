using System.Globalization;
using ShardWiki.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ShardWiki.Markup;

/// <summary>
/// Reads front matter from YAML events, never from objects: aliases, anchors and too many or too deep values end the
/// reading before anything is built from them.
/// </summary>
internal sealed class FrontMatterYaml(PageFindings findings, int start)
{
    private readonly FrontMatterKeys _keys = new();
    private int _nodes;

    /// <summary>
    /// What <paramref name="yaml"/> says. Where it is broken, Broken says why and Length where in the page.
    /// </summary>
    public FrontMatter Read(string yaml)
    {
        try
        {
            return ReadMapping(new Parser(new Scanner(new StringReader(yaml))), yaml);
        }
        catch (YamlException trouble)
        {
            return Refuse(trouble.Message, OffsetOf(trouble.Start, yaml));
        }
        catch (InvalidOperationException)
        {
            // The YAML reader's answer to some tags that do not end ("a: [[!b").
            return Refuse("it is not YAML", start);
        }
    }

    private FrontMatter ReadMapping(Parser parser, string yaml)
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            return FrontMatter.None;
        }

        parser.Consume<DocumentStart>();
        if (!parser.TryConsume<MappingStart>(out _))
        {
            return IsEmpty(parser) ? FrontMatter.None : Refuse("it is no mapping of keys to values", start);
        }

        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (ReadPair(parser, yaml) is { } trouble)
            {
                return trouble;
            }
        }

        return _keys.Read();
    }

    private FrontMatter? ReadPair(Parser parser, string yaml)
    {
        var at = OffsetOf(parser.Current!.Start, yaml);
        var key = parser.Current is Scalar scalar ? scalar.Value : "";
        var value = new FrontMatterValue();
        var trouble = ReadValue(parser, yaml, new FrontMatterValue()) ?? ReadValue(parser, yaml, value);
        if (trouble is null && !_keys.Take(key, value, at))
        {
            findings.Add(FindingCode.FrontMatterBroken, at, $"'{key}' stands twice: the first counts");
        }

        return trouble;
    }

    /// <summary>
    /// Takes one value with all that is in it; its scalars land in <paramref name="value"/> in order.
    /// </summary>
    private FrontMatter? ReadValue(Parser parser, string yaml, FrontMatterValue value)
    {
        var depth = 0;
        do
        {
            var at = OffsetOf(parser.Current!.Start, yaml);
            switch (parser.Current)
            {
                case AnchorAlias or NodeEvent { Anchor.IsEmpty: false }:
                    return Refuse("anchors and aliases are not read", at);
                case MappingStart or SequenceStart:
                    depth++;
                    value.HoldsMapping |= parser.Current is MappingStart;
                    break;
                case MappingEnd or SequenceEnd:
                    depth--;
                    break;
                case Scalar scalar:
                    value.Scalars.Add(scalar.Value);
                    break;
            }

            var isDeep = Over(PageLimit.FrontMatterNesting, depth, at);
            if ((isDeep ?? Over(PageLimit.FrontMatterNodes, ++_nodes, at)) is { } met)
            {
                return met;
            }

            parser.MoveNext();
        }
        while (depth > 0);
        return null;
    }

    private static FrontMatter? Over(PageLimit limit, int counted, int at) =>
        counted > limit.Allowed ? FrontMatter.None with { Limit = new LimitMet(limit, counted, at) } : null;

    private static bool IsEmpty(Parser parser) => parser.Accept<Scalar>(out var scalar) && scalar.Value.Length == 0;

    private int OffsetOf(Mark mark, string yaml) => start + (int)Math.Clamp(mark.Index, 0, yaml.Length);

    private static FrontMatter Refuse(string why, int at) => FrontMatter.None with
    {
        Broken = string.Create(CultureInfo.InvariantCulture, $"the front matter is shown as code, because {Tidy(why)}"),
        Length = at,
    };

    private static string Tidy(string why)
    {
        var reason = NormalText.Of(why).TrimEnd('.');
        return reason.Length == 0 ? "it cannot be read" : char.ToLowerInvariant(reason[0]) + reason[1..];
    }
}
