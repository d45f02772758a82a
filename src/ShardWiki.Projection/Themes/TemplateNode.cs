using System.Collections;
using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>A piece of a compiled template. Safe for many threads.</summary>
internal abstract class TemplateNode
{
    public abstract void Write(TemplateScene scene, TextRoom html);

    /// <summary>Writes one after the other.</summary>
    public static void Write(ImmutableArray<TemplateNode> nodes, TemplateScene scene, TextRoom html)
    {
        foreach (var node in nodes)
        {
            node.Write(scene, html);
        }
    }

    /// <summary>Text of the template.</summary>
    public sealed class Text(string text) : TemplateNode
    {
        public override void Write(TemplateScene scene, TextRoom html) => html.Write(text);
    }

    /// <summary>A value, escaped.</summary>
    public sealed class Value(TemplatePath path) : TemplateNode
    {
        public override void Write(TemplateScene scene, TextRoom html) =>
            TemplateValue.Write(TemplateValue.Text(path.Of(scene)), html);
    }

    /// <summary>A value that is HTML already.</summary>
    public sealed class Raw(TemplatePath path) : TemplateNode
    {
        public override void Write(TemplateScene scene, TextRoom html) => html.Write(TemplateValue.Text(path.Of(scene)));
    }

    /// <summary><c>if</c> and <c>unless</c>.</summary>
    public sealed class If(TemplatePath path, ImmutableArray<TemplateNode> then, ImmutableArray<TemplateNode> otherwise) : TemplateNode
    {
        public override void Write(TemplateScene scene, TextRoom html) =>
            Write(TemplateValue.Holds(path.Of(scene)) ? then : otherwise, scene, html);
    }

    /// <summary><c>with</c>: what is within is about the value.</summary>
    public sealed class With(TemplatePath path, ImmutableArray<TemplateNode> then, ImmutableArray<TemplateNode> otherwise) : TemplateNode
    {
        public override void Write(TemplateScene scene, TextRoom html)
        {
            var value = path.Of(scene);
            if (TemplateValue.Holds(value))
            {
                Write(then, scene.With(value), html);
            }
            else
            {
                Write(otherwise, scene, html);
            }
        }
    }

    /// <summary><c>each</c>: once for each of a list.</summary>
    public sealed class Each(TemplatePath path, ImmutableArray<TemplateNode> then, ImmutableArray<TemplateNode> otherwise) : TemplateNode
    {
        public override void Write(TemplateScene scene, TextRoom html)
        {
            if (path.Of(scene) is not IList { Count: > 0 } list)
            {
                Write(otherwise, scene, html);
                return;
            }

            var one = new TemplateScene(scene) { Count = list.Count };
            for (var i = 0; i < list.Count; i++)
            {
                (one.Index, one.Value) = (i, list[i]);
                Write(then, one, html);
            }
        }
    }

    /// <summary>A partial, about the scene or about a value, with white space before each line.</summary>
    public sealed class Partial(TemplatePartials partials, string name, TemplatePath? about, string indent) : TemplateNode
    {
        private ImmutableArray<TemplateNode> _nodes;

        public override void Write(TemplateScene scene, TextRoom html)
        {
            // Not before: partials may be written by others that come first.
            if (_nodes.IsDefault)
            {
                _nodes = partials.Of(name, indent);
            }

            Write(_nodes, about is null ? scene : scene.With(about.Of(scene)), html);
        }
    }
}
