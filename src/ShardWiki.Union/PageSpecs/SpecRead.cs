using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// Something that a selection depended on: one aspect of one page, or of all pages where the page is null. Whatever else
/// changes, the selection stays as it is.
/// </summary>
public sealed record SpecRead(SpecAspect Aspect, Identity? Page) : IComparable<SpecRead>
{
    public int CompareTo(SpecRead? other)
    {
        if (other is null)
        {
            return 1;
        }

        var order = Aspect.CompareTo(other.Aspect);
        return order != 0 ? order : Nullable.Compare(Page, other.Page);
    }
}
