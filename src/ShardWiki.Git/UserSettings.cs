namespace ShardWiki.Git;

/// <summary>What the user has told git about themselves.</summary>
internal static class UserSettings
{
    internal static Person? Person(string folder)
    {
        var name = Value(folder, "user.name");
        var email = Value(folder, "user.email");
        return name is null || email is null ? null : new Person(name, email);
    }

    internal static string? Value(string folder, string key)
    {
        var run = GitProgram.In(folder).Run("config", "--get", key);
        return run.Succeeded && run.Text.Trim() is { Length: > 0 } value ? value : null;
    }
}
