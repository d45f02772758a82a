using System.Text;
using AngleSharp.Dom;
using ShardWiki.Markup;

namespace ShardWiki.Projection;

/// <summary>
/// Opens the elements of formulas in a guarded tree. What stands in a formula is read by other rules: there only formulas are
/// written, and within a token only words.
/// </summary>
internal sealed class GuardedFormulas(StringBuilder html, HtmlPolicy policy)
{
    /// <summary>Writes the beginning of one, where it may stand; what surrounds its content, or null where it may not.</summary>
    public Surroundings? Open(IElement element, Surroundings around)
    {
        var isFormula = element.NamespaceUri == NamespaceNames.MathMlUri && policy.AllowsFormula(element.LocalName)
            && !around.IsToken && (around.IsFormula || element.LocalName == "math") && around.Depth <= HtmlGuard.Deepest;
        if (!isFormula)
        {
            return null;
        }

        HtmlText.AppendTag(html, element.LocalName, element.Attributes
            .Where(a => policy.AllowsInFormula(element.LocalName, a.Name))
            .Select(a => (a.Name, Value: policy.Value(a.Name, a.Value)!)).Where(a => a.Value is not null));
        return around with { Depth = around.Depth + 1, IsFormula = true, IsToken = policy.IsToken(element.LocalName) };
    }
}
