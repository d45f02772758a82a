using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ShardWiki.Adapters;

/// <summary>
/// What Gerrit knows a change by: <c>I</c> and 40 hex digits, the same whenever the same overlay is submitted again.
/// </summary>
public static class ChangeId
{
    /// <summary>The id of the commit of that number, from 0, in the submission of this name.</summary>
    public static string Of(string name, int number) => "I" + Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"shardwiki\n{name}\n{number}"))))[..40];
}
