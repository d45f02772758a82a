using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>
/// Who decides: <c>--author</c>, else <c>GIT_AUTHOR_NAME</c> and <c>GIT_AUTHOR_EMAIL</c>, else git's user.
/// </summary>
internal static class Actor
{
    /// <summary>The actor, or why nobody can be named.</summary>
    public static NotDone? Of(string? written, string folder, out Author actor)
    {
        actor = new Author("", "");
        if (written is not null)
        {
            var bracket = written.IndexOf('<', StringComparison.Ordinal);
            if (bracket < 1 || !written.EndsWith('>'))
            {
                return new NotDone($"'{written}' is no author; write it as 'Name <mail@example.org>'");
            }

            actor = new Author(written[..bracket].Trim(), written[(bracket + 1)..^1]);
            return null;
        }

        var name = Environment.GetEnvironmentVariable("GIT_AUTHOR_NAME");
        var email = Environment.GetEnvironmentVariable("GIT_AUTHOR_EMAIL");
        if (name is { Length: > 0 } && email is { Length: > 0 })
        {
            actor = new Author(name, email);
            return null;
        }

        if (GitRepository.ConfiguredUser(folder) is not { } user)
        {
            return new NotDone(
                "nobody is named as the author; use --author 'Name <mail>' or `git config user.name` and user.email");
        }

        actor = new Author(user.Name, user.Email);
        return null;
    }
}
