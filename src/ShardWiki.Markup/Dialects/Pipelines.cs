using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Parsers.Inlines;
using ShardWiki.Model;

namespace ShardWiki.Markup;

/// <summary>
/// One Markdig pipeline for each dialect, built once and frozen; a pipeline may be used by many threads.
/// </summary>
internal static class Pipelines
{
    private static readonly MarkdownPipeline CommonMark = Plain().UsePipeTables(Tables()).Build();
    private static readonly MarkdownPipeline Gfm = GitHub(EmphasisExtraOptions.Strikethrough).Build();
    private static readonly MarkdownPipeline Ikiwiki = WithIkiwiki(Plain()).Build();
    private static readonly MarkdownPipeline Obsidian =
        WithObsidian(GitHub(EmphasisExtraOptions.Strikethrough | EmphasisExtraOptions.Marked)).Build();

    public static MarkdownPipeline For(Dialect dialect) => dialect.Name switch
    {
        "gfm" => Gfm,
        "ikiwiki" => Ikiwiki,
        "obsidian" => Obsidian,
        _ => CommonMark,
    };

    private static MarkdownPipelineBuilder Plain() => new MarkdownPipelineBuilder().UsePreciseSourceLocation();

    // The header decides how many columns there are (GFM 4.10): padding every row to the longest would be quadratic.
    private static PipeTableOptions Tables() => new() { UseHeaderForColumnCount = true };

    private static MarkdownPipelineBuilder GitHub(EmphasisExtraOptions emphasis) => Plain()
        .UsePipeTables(Tables()).UseEmphasisExtras(emphasis).UseTaskLists().UseAutoLinks().UseFootnotes()
        .UseAlertBlocks();

    private static MarkdownPipelineBuilder WithIkiwiki(MarkdownPipelineBuilder builder)
    {
        builder.InlineParsers.InsertBefore<LinkInlineParser>(WikiLinkParser.Ikiwiki());
        builder.InlineParsers.Insert(0, new DirectiveMarkParser());
        return builder;
    }

    private static MarkdownPipelineBuilder WithObsidian(MarkdownPipelineBuilder builder)
    {
        builder.InlineParsers.InsertBefore<LinkInlineParser>(WikiLinkParser.Obsidian());
        builder.InlineParsers.Insert(0, new TagParser());
        builder.InlineParsers.Insert(0, new CalloutParser());
        builder.InlineParsers.Insert(0, new FormulaParser());
        builder.BlockParsers.Insert(0, new MathBlockParser());
        return builder;
    }
}
