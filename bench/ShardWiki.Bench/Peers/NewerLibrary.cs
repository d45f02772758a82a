using System.Buffers.Binary;
using System.Text;

namespace ShardWiki.Bench;

/// <summary>
/// Lets a shared library of 64-bit ELF load where the C library is older than 2.39, when all that it takes from 2.39 is weak: may be
/// absent. The linker notes the version as needed all the same; the mark <c>VER_FLG_WEAK</c> says that it is not. What takes
/// something from there that is not weak fails as before, when it is called.
/// </summary>
internal static class NewerLibrary
{
    private const string Newer = "GLIBC_2.39";
    private const uint VersionNeeds = 0x6ffffffe;
    private const byte Weak = 2;

    public static void Forgive(string library)
    {
        var bytes = File.ReadAllBytes(library);
        if (Find(bytes) is { } flags && (bytes[flags] & Weak) == 0)
        {
            bytes[flags] |= Weak;
            File.WriteAllBytes(library, bytes);
        }
    }

    // Section headers lie at e_shoff, e_shnum of them, 64 bytes each; needs are chains of Verneed, each with a chain of Vernaux.
    private static int? Find(byte[] bytes)
    {
        var sections = (int)BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(0x28));
        for (var section = 0; section < BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(0x3C)); section++)
        {
            var header = sections + (section * 64);
            if (Number(bytes, header + 4) != VersionNeeds)
            {
                continue;
            }

            var names = (int)Number(bytes, sections + ((int)Number(bytes, header + 40) * 64) + 24);
            return Entries(bytes, (int)Number(bytes, header + 24)).Where(entry => Name(bytes, names + (int)Number(bytes, entry + 8)) == Newer)
                .Select(entry => (int?)(entry + 4)).FirstOrDefault();
        }

        return null;
    }

    private static IEnumerable<int> Entries(byte[] bytes, int need)
    {
        for (var next = -1; next != 0; need += next)
        {
            var entry = need + (int)Number(bytes, need + 8);
            for (var step = -1; step != 0; entry += step)
            {
                yield return entry;
                step = (int)Number(bytes, entry + 12);
            }

            next = (int)Number(bytes, need + 12);
        }
    }

    private static string Name(byte[] bytes, int at) => Encoding.ASCII.GetString(bytes.AsSpan(at, bytes.AsSpan(at).IndexOf((byte)0)));

    private static uint Number(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));
}
