using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using System.Reflection;

namespace ShardWiki.Rehearsal;

/// <summary>Hears of each method that the runtime compiles, and writes all of them down when the process ends.</summary>
internal sealed class CompiledMethods : EventListener
{
    /// <summary>The variable that says where the profile is written.</summary>
    public const string PlaceVariable = "SHARDWIKI_PROFILE";

    private const string Runtime = "Microsoft-Windows-DotNETRuntime";
    private const EventKeywords Jit = (EventKeywords)0x10;

    // The runtime's own way from what its events call a method to what programs know it by. It has no public one for methods of
    // generic types.
    private static readonly MethodInfo Known =
        typeof(RuntimeMethodHandle).GetMethod("GetMethodInfo", BindingFlags.NonPublic | BindingFlags.Instance)!;

    private static readonly MethodInfo Base = typeof(object).Assembly.GetType("System.RuntimeType")!
        .GetMethods(BindingFlags.NonPublic | BindingFlags.Static)
        .Single(m => m.Name == "GetMethodBase" && m.GetParameters() is [{ ParameterType.Name: "IRuntimeMethodInfo" }]);

    private readonly ConcurrentDictionary<ulong, string> _seen = [];

    private CompiledMethods()
    {
    }

    /// <summary>Begins to hear.</summary>
    public static void Watch()
    {
        var methods = new CompiledMethods();
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
            MethodProfile.Write(Environment.GetEnvironmentVariable(PlaceVariable)!, methods.Found());
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == Runtime)
        {
            EnableEvents(eventSource, EventLevel.Verbose, Jit);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData is { EventName: { } name, Payload: { } payload } && name.StartsWith("MethodLoadVerbose", StringComparison.Ordinal)
            && payload[0] is ulong id)
        {
            _seen[id] = $"{payload[6]}";
        }
    }

    // What a program makes while it runs has no name to compile it by.
    private IEnumerable<MethodBase> Found() =>
        _seen.Where(seen => seen.Value != "dynamicClass").Select(seen => FindMethod(seen.Key)).OfType<MethodBase>()
            .Where(method => method.DeclaringType is not null);

    private static MethodBase? FindMethod(ulong id) =>
        Base.Invoke(null, [Known.Invoke(RuntimeMethodHandle.FromIntPtr((nint)id), null)]) as MethodBase;
}
