using System.Globalization;
using System.Text;
using HandlebarsDotNet;
using ShardWiki.Projection;

namespace ShardWiki.Tests;

/// <summary>What another program makes of a template of Handlebars: the witness of ours.</summary>
internal static class HandlebarsWitness
{
    /// <summary>The layout with what it is given.</summary>
    public static string Render(string layout, IReadOnlyDictionary<string, string> partials, object model)
    {
        var witness = Handlebars.Create(new HandlebarsConfiguration
        {
            TextEncoder = new Encoder(), FormatProvider = CultureInfo.InvariantCulture,
        });
        foreach (var (name, text) in partials)
        {
            witness.RegisterTemplate(name, text);
        }

        return witness.Compile(layout)(model);
    }

    // How a value is escaped is our own affair: it is the same in both.
    private sealed class Encoder : ITextEncoder
    {
        public void Encode(StringBuilder? text, TextWriter target) => Encode(text?.ToString(), target);

        public void Encode<T>(T? text, TextWriter target)
            where T : IEnumerator<char>
        {
            var whole = new StringBuilder();
            while (text is not null && text.MoveNext())
            {
                whole.Append(text.Current);
            }

            Encode(whole.ToString(), target);
        }

        public void Encode(string? text, TextWriter target)
        {
            using var html = new TextRoom();
            TemplateValue.Write(text ?? "", html);
            target.Write(html.ToString());
        }
    }
}
