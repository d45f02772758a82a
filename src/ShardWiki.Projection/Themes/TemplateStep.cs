using System.Collections;

namespace ShardWiki.Projection;

/// <summary>One name of a path: the member of a record.</summary>
internal sealed class TemplateStep(string name)
{
    private const StringComparison AnyCase = StringComparison.OrdinalIgnoreCase;

    // A place in a template is nearly always given records of one type.
    private Found? _last;

    /// <summary>The member's value; null where <paramref name="value"/> has none of that name.</summary>
    public object? Of(object value)
    {
        var type = value.GetType();
        var found = _last;
        if (found is null || found.Type != type)
        {
            _last = found = new Found(type, value is string or ICollection ? LengthOf : ViewMembers.Find(type, name));
        }

        return found.Get?.Invoke(value);
    }

    // Lists and texts have one member.
    private object? LengthOf(object value) => !name.Equals("length", AnyCase) && !name.Equals("count", AnyCase) ? null
        : value is string text ? text.Length
        : ((ICollection)value).Count;

    private sealed record Found(Type Type, Func<object, object?>? Get);
}
