using System.Reflection;
using System.Reflection.Emit;

namespace ShardWiki.Rehearsal;

/// <summary>
/// Methods in the form that the compiler reads (<c>--mibc</c>): an assembly of which the code names them, one method for each set of
/// assemblies that they are made of (dotnet/runtime, <c>src/coreclr/tools/dotnet-pgo/README.md</c>).
/// </summary>
internal static class MethodProfile
{
    private const MethodAttributes Open = MethodAttributes.Public | MethodAttributes.Static;

    /// <summary>Writes <paramref name="methods"/> to a new file.</summary>
    public static void Write(string path, IEnumerable<MethodBase> methods)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("profile"), typeof(object).Assembly);
        var module = assembly.DefineDynamicModule("profile");
        var all = module.DefineGlobalMethod("AssemblyDictionary", Open, typeof(void), Type.EmptyTypes).GetILGenerator();
        foreach (var group in methods.GroupBy(AssembliesOf).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            all.Emit(OpCodes.Ldstr, group.Key);
            all.Emit(OpCodes.Ldtoken, Named(module, group.Key, group));
            all.Emit(OpCodes.Pop);
        }

        all.Emit(OpCodes.Ret);
        module.CreateGlobalFunctions();
        assembly.Save(path);
    }

    private static MethodBuilder Named(ModuleBuilder module, string assemblies, IEnumerable<MethodBase> methods)
    {
        var group = module.DefineGlobalMethod($"Assemblies_{assemblies}", Open, typeof(void), Type.EmptyTypes);
        var code = group.GetILGenerator();
        foreach (var method in methods.OrderBy(m => $"{m.DeclaringType}.{m}", StringComparer.Ordinal))
        {
            code.Emit(OpCodes.Ldtoken, method is ConstructorInfo constructor
                ? module.GetMethodMetadataToken(constructor)
                : module.GetMethodMetadataToken((MethodInfo)method));
            code.Emit(OpCodes.Pop);
        }

        code.Emit(OpCodes.Ret);
        return group;
    }

    // Its own first.
    private static string AssembliesOf(MethodBase method)
    {
        var own = method.DeclaringType!.Assembly.GetName().Name!;
        var types = method.IsGenericMethod ? [method.DeclaringType, .. method.GetGenericArguments()] : new[] { method.DeclaringType };
        var others = types.SelectMany(Parts).Select(t => t.Assembly.GetName().Name!).Where(n => n != own)
            .Distinct().Order(StringComparer.Ordinal);
        return string.Concat(others.Prepend(own).Select(n => n + ";"));
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Prepend(type)
        : [type];
}
