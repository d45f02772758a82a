namespace ShardWiki.Model;

/// <summary>
/// Something to tell an author: a code that never changes its meaning, a severity, a place, and what to do. It is data
/// inside values and never an exception.
/// </summary>
public sealed record Finding(FindingCode Code, Severity Severity, Place Place, string Message) : IComparable<Finding>
{
    /// <summary>A finding of <paramref name="code"/> with the severity that its table gives it.</summary>
    public static Finding Of(FindingCode code, Place place, string message) => new(code, code.Severity, place, message);

    public int CompareTo(Finding? other)
    {
        if (other is null)
        {
            return 1;
        }

        var order = Place.CompareTo(other.Place);
        order = order != 0 ? order : string.CompareOrdinal(Code.Id, other.Code.Id);
        return order != 0 ? order : string.CompareOrdinal(Message, other.Message);
    }

    /// <summary><c>docs/setup.md(14,3): warning SW1203: …</c>.</summary>
    public override string ToString() => $"{Place}: {Word} {Code.Id}: {Message}";

    private string Word => Severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
