using System.Globalization;

namespace ShardWiki.Model;

/// <summary>
/// Where something was found: a shard and a file in it, or a file of the space where the shard is null; line and column
/// count from 1, and 0 means the whole file.
/// </summary>
public sealed record Place(ShardName? Shard, string File, int Line = 0, int Column = 0) : IComparable<Place>
{
    /// <summary>A page's file, as a whole.</summary>
    public static Place Of(GatheredPage page) => new(page.Id.Shard, page.Source);

    public int CompareTo(Place? other)
    {
        if (other is null)
        {
            return 1;
        }

        var order = string.CompareOrdinal(Shard?.ToString(), other.Shard?.ToString());
        order = order != 0 ? order : string.CompareOrdinal(File, other.File);
        order = order != 0 ? order : Line.CompareTo(other.Line);
        return order != 0 ? order : Column.CompareTo(other.Column);
    }

    /// <summary><c>file(line,column)</c>, the form that editors and MSBuild read.</summary>
    public override string ToString() =>
        Line == 0 ? File : string.Create(CultureInfo.InvariantCulture, $"{File}({Line},{Math.Max(Column, 1)})");
}
