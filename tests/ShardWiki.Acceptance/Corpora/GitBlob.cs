using System.Security.Cryptography;
using System.Text;

namespace ShardWiki.Acceptance;

/// <summary>The id that git gives to a file's content.</summary>
internal static class GitBlob
{
    public static string IdOf(string file)
    {
        var content = File.ReadAllBytes(file);
        return Convert.ToHexStringLower(SHA1.HashData([.. Encoding.ASCII.GetBytes($"blob {content.Length}\0"), .. content]));
    }
}
