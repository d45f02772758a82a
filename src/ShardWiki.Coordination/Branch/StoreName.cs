using System.Security.Cryptography;
using ShardWiki.Git;

namespace ShardWiki.Coordination;

/// <summary>
/// The random name of a repository as a store of journals. It stands in that repository's own configuration, which no
/// clone takes along: so a lease that a clone copied is known to be another store's.
/// </summary>
internal sealed class StoreName(GitRepository repository)
{
    private const string Key = "shardwiki.store";

    private string _known = "";

    /// <summary>Empty where nothing was ever appended here.</summary>
    public string Find() => _known.Length > 0 ? _known : _known = repository.ConfigValue(Key) ?? "";

    /// <summary>The name, minted where there is none.</summary>
    public string Get()
    {
        if (Find() is { Length: > 0 } store)
        {
            return store;
        }

        var minted = RandomNumberGenerator.GetHexString(32, lowercase: true);
        repository.SetConfigValue(Key, minted);
        return _known = minted;
    }
}
