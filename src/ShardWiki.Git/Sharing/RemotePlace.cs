using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace ShardWiki.Git;

/// <summary>
/// Another repository that branches are exchanged with: a remote that this one names, or an address. It was written by
/// somebody who may name places on this machine.
/// </summary>
public sealed record RemotePlace
{
    private readonly RemotePlace? _push;

    private RemotePlace(string? name, string transport, string address) =>
        (Name, Transport, Address, Shown) = (name, transport, address, Scrub.Address(address));

    private RemotePlace(RemotePlace place, RemotePlace push)
        : this(place.Name, place.Transport, place.Address) => _push = push;

    /// <summary>The name of the remote; null where an address was given.</summary>
    public string? Name { get; }

    /// <summary>The address as it may be shown.</summary>
    public string Shown { get; }

    /// <summary>The name, or one made of the address: a part of names of files and references.</summary>
    public string Word => Name ?? $"at-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Address)))[..8]}";

    /// <summary>
    /// Where it is written: another address of the same repository where the remote has a <c>pushurl</c>, else this.
    /// </summary>
    internal RemotePlace Push => _push ?? this;

    internal string Transport { get; }

    internal string Address { get; }

    /// <summary>
    /// The place that a name or an address means; null, with the reason, where it is none, or where an address would be
    /// reached by a scheme that is not allowed. A relative path begins at the folder.
    /// </summary>
    public static RemotePlace? Find(
        (GitRepository Repository, string Folder) from, string remote, ImmutableArray<string> schemes, out string? reason)
    {
        var (repository, folder) = from;
        // Git reads a relative path of its configuration from where the work tree begins, wherever it is run.
        var place = UrlOf(repository, remote) is { } url
            ? Pushed(repository, Named(repository, remote, url))
            : Find(null, Git.Address.Parse(remote, folder));
        reason = place is null ? $"the address of '{Scrub.Address(remote)}' is none that may be used"
            : place is { Name: null, Transport: not "file" } && !schemes.Contains(place.Transport, StringComparer.OrdinalIgnoreCase)
                ? $"'{place.Shown}' is reached by '{place.Transport}', which `schemes` in the configuration does not name"
            : place is { Transport: "file", Name: null } && !Directory.Exists(place.Address)
                ? $"there is no remote '{Scrub.Address(remote)}', and no folder of that name"
            : null;
        return reason is null ? place : null;
    }

    /// <summary>The address of a remote of this repository; null where it names no such remote.</summary>
    public static string? UrlOf(GitRepository repository, string remote) =>
        IsName(remote) && repository.ConfigValue($"remote.{remote}.url") is { Length: > 0 } url ? url : null;

    /// <summary>The remotes that this repository names, sorted.</summary>
    public static ImmutableArray<string> Names(GitRepository repository) =>
    [
        .. GitProgram.On(repository.GitDirectory).Run("config", "--local", "--name-only", "--get-regexp", @"^remote\..*\.url$")
            .Lines.Select(key => key["remote.".Length..^".url".Length]).Where(IsName).Order(StringComparer.Ordinal),
    ];

    private static bool IsName(string remote) =>
        remote.Length > 0 && remote.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    private static RemotePlace? Named(GitRepository repository, string remote, string url) =>
        Find(remote, Git.Address.Parse(url, repository.WorkTree ?? repository.GitDirectory));

    private static RemotePlace? Pushed(GitRepository repository, RemotePlace? place) =>
        place is null || repository.ConfigValue($"remote.{place.Name}.pushurl") is not { Length: > 0 } url ? place
        : Named(repository, place.Name!, url) is { } push ? new RemotePlace(place, push)
        : null;

    private static RemotePlace? Find(string? name, Address address) => address switch
    {
        Git.Address.Remote there => new RemotePlace(name, there.Scheme, there.Url),
        Git.Address.Local here => new RemotePlace(name, "file", here.Path),
        _ => null,
    };
}
