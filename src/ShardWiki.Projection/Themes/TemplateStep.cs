namespace ShardWiki.Projection;

/// <summary>One name of a path: the member of a record.</summary>
internal sealed class TemplateStep(string name)
{
    // A place in a template is nearly always given records of one type.
    private Found? _last;

    /// <summary>The member's value; null where <paramref name="value"/> has none of that name.</summary>
    public object? Of(object value)
    {
        var type = value.GetType();
        var found = _last;
        if (found is null || found.Type != type)
        {
            _last = found = new Found(type, ViewMembers.Find(type, name));
        }

        return found.Get?.Invoke(value);
    }

    private sealed record Found(Type Type, Func<object, object?>? Get);
}
