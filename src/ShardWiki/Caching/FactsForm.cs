using System.Collections.Immutable;
using ShardWiki.Markup;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>
/// The facts of a page as they are remembered: every property that there is, one after the other. A test fills each and reads it
/// back, so that none that is added later can be forgotten.
/// </summary>
internal static class FactsForm
{
    /// <summary>Writes them.</summary>
    public static void Write(BinaryWriter writer, PageFacts facts)
    {
        writer.Write(facts.Title);
        writer.Write(facts.Tags);
        writer.Write(facts.Aliases);
        Write(writer, facts.StableId);
        writer.Write(facts.Headings, Write);
        writer.Write(facts.Anchors);
        writer.Write(facts.Links, Write);
        writer.Write(facts.Summary);
        writer.Write([.. facts.Meta], Write);
        writer.Write(facts.Directives, Write);
        writer.Write(facts.Diagrams, Write);
        writer.Write(facts.IsDraft);
        writer.Write(facts.IsExcerpt);
        writer.Write(facts.Lines);
        writer.Write(facts.Words);
        writer.Write(facts.Findings, FindingForm.Write);
    }

    /// <summary>
    /// The facts that were written. Throws an <see cref="IOException"/>, a <see cref="FormatException"/> or an <see cref="ArgumentException"/>
    /// where there are none.
    /// </summary>
    public static PageFacts Read(BinaryReader reader) => new()
    {
        Title = reader.ReadString(),
        Tags = reader.Texts(),
        Aliases = reader.Texts(),
        StableId = reader.ReadBoolean() ? new StableId(reader.ReadString(), reader.ReadInt32(), reader.ReadInt32()) : null,
        Headings = reader.Many(r => new PageHeading(r.ReadInt32(), r.ReadString(), r.ReadString(), r.ReadInt32())),
        Anchors = reader.Texts(),
        Links = reader.Many(Link),
        Summary = reader.ReadString(),
        Meta = Meta(reader),
        Directives = reader.Many(r => new PageDirective(
            new Directive(r.ReadString(), r.ReadString(), r.Many(p => new DirectiveParameter(p.ReadString(), p.ReadString()))),
            r.ReadInt32(), r.ReadInt32())),
        Diagrams = reader.Many(r => new PageDiagram(r.ReadString(), r.ReadInt32(), r.ReadInt32())),
        IsDraft = reader.ReadBoolean(),
        IsExcerpt = reader.ReadBoolean(),
        Lines = reader.ReadInt32(),
        Words = reader.ReadInt32(),
        Findings = reader.Many(FindingForm.Read),
    };

    private static PageLink Link(BinaryReader reader) => new()
    {
        Kind = (LinkKind)reader.ReadByte(),
        Target = reader.ReadString(),
        Fragment = reader.ReadString(),
        Label = reader.ReadString(),
        Line = reader.ReadInt32(),
        Column = reader.ReadInt32(),
        IsExternal = reader.ReadBoolean(),
    };

    private static void Write(BinaryWriter writer, PageLink link)
    {
        writer.Write((byte)link.Kind);
        writer.Write(link.Target);
        writer.Write(link.Fragment);
        writer.Write(link.Label);
        writer.Write(link.Line);
        writer.Write(link.Column);
        writer.Write(link.IsExternal);
    }

    private static void Write(BinaryWriter writer, StableId? id)
    {
        writer.Write(id is not null);
        if (id is not null)
        {
            WriteAt(writer, id.Text, (id.Line, id.Column));
        }
    }

    private static void Write(BinaryWriter writer, PageHeading heading)
    {
        writer.Write(heading.Level);
        writer.Write(heading.Text);
        writer.Write(heading.Anchor);
        writer.Write(heading.Line);
    }

    private static ImmutableSortedDictionary<string, string> Meta(BinaryReader reader) =>
        reader.Many(r => KeyValuePair.Create(r.ReadString(), r.ReadString())).ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static void Write(BinaryWriter writer, KeyValuePair<string, string> field)
    {
        writer.Write(field.Key);
        writer.Write(field.Value);
    }

    private static void Write(BinaryWriter writer, PageDirective written)
    {
        writer.Write(written.Directive.Name);
        writer.Write(written.Directive.Raw);
        writer.Write(written.Directive.Parameters, static (to, parameter) =>
        {
            to.Write(parameter.Name);
            to.Write(parameter.Value);
        });
        writer.Write(written.Line);
        writer.Write(written.Column);
    }

    private static void Write(BinaryWriter writer, PageDiagram diagram) =>
        WriteAt(writer, diagram.Text, (diagram.Line, diagram.Column));

    private static void WriteAt(BinaryWriter writer, string text, (int Line, int Column) at)
    {
        writer.Write(text);
        writer.Write(at.Line);
        writer.Write(at.Column);
    }
}
