using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json.Serialization.Metadata;

namespace ShardWiki.Projection;

/// <summary>
/// What templates may ask of the records that they are given: every property, by its name in letters of either case (decision 116).
/// </summary>
internal static class ViewMembers
{
    private static readonly ConcurrentDictionary<Type, FrozenDictionary<string, Func<object, object?>>> Known = new();

    /// <summary>The way to a member of records of <paramref name="type"/>; null where they have none of that name.</summary>
    public static Func<object, object?>? Find(Type type, string name) =>
        Known.GetOrAdd(type, MembersOf).GetValueOrDefault(name);

    private static FrozenDictionary<string, Func<object, object?>> MembersOf(Type type) =>
        PropertiesOf(type).Where(p => p.Get is not null)
            .ToFrozenDictionary(p => p.Name, p => p.Get!, StringComparer.OrdinalIgnoreCase);

    // A view that is missing there would show nothing, and nobody would know why.
    private static IEnumerable<JsonPropertyInfo> PropertiesOf(Type type) => ViewShapes.Default.GetTypeInfo(type) is { } known ? known.Properties
        : type.Assembly != typeof(ViewMembers).Assembly ? []
        : throw new InvalidOperationException($"{type.Name} is shown by a layout and is not listed in {nameof(ViewShapes)}");
}
