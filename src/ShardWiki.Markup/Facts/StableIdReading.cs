using ShardWiki.Model;

namespace ShardWiki.Markup;

/// <summary>Takes the stable id of one page from wherever it is written; the first one counts.</summary>
internal sealed class StableIdReading(SourceText source, PageFindings findings)
{
    /// <summary>The key of front matter, and the field of ikiwiki's <c>meta</c>, that holds it.</summary>
    public const string Field = "uid";

    /// <summary>What the page is called; null where it has no id.</summary>
    public StableId? Found { get; private set; }

    /// <summary>Takes what is written at <paramref name="offset"/>, or tells why it is no id.</summary>
    public void Take(string text, int offset)
    {
        var id = NormalForm.Of(text.Trim());
        if (StableId.FindObjection(id) is { } objection)
        {
            findings.Add(FindingCode.StableIdUnfit, offset, $"'{Field}' gives the page no id: {objection}");
            return;
        }

        var (line, column) = source.Position(offset);
        Found ??= new StableId(id, line, column);
    }
}
