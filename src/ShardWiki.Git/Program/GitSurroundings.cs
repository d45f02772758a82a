namespace ShardWiki.Git;

/// <summary>
/// The environment that a git process gets: written from nothing, so that no variable of the caller reaches it unless
/// it is named here.
/// </summary>
internal static class GitSurroundings
{
    private static readonly string[] Machine =
    [
        "PATH", "SystemRoot", "SystemDrive", "windir", "PATHEXT", "COMSPEC", "TMPDIR", "TEMP", "TMP", "LD_LIBRARY_PATH",
    ];

    // What finding and proving who the user is may need; only fetching and reading the user's own name see it.
    private static readonly string[] User =
    [
        "HOME", "USER", "LOGNAME", "USERPROFILE", "HOMEDRIVE", "HOMEPATH", "APPDATA", "LOCALAPPDATA", "ProgramData",
        "XDG_CONFIG_HOME",
        "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "SUDO_UID", "SSH_AUTH_SOCK", "SSH_AGENT_PID", "GIT_SSH",
        "GIT_SSH_COMMAND",
        "http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY", "SSL_CERT_FILE",
        "SSL_CERT_DIR",
        "GIT_SSL_CAINFO", "GIT_SSL_CAPATH", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR",
    ];

    /// <summary>
    /// For everything that reads or writes one repository: no configuration but the repository's own, no transport at
    /// all.
    /// </summary>
    internal static Dictionary<string, string> Closed()
    {
        var variables = Common("none");
        variables["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        variables["GIT_CONFIG_NOSYSTEM"] = "1";
        variables["GIT_ATTR_NOSYSTEM"] = "1";
        return variables;
    }

    /// <summary>For fetching: the user's configuration and agents, the named transports and no others.</summary>
    internal static Dictionary<string, string> Open(IEnumerable<string> transports)
    {
        var variables = Common(string.Join(':', transports.DefaultIfEmpty("none")));
        Copy(User, variables);
        variables["SSH_ASKPASS_REQUIRE"] = "never";
        return variables;
    }

    /// <summary>Lets ssh fail where it would ask, unless the user has said how it is called.</summary>
    internal static void AskNothing(Dictionary<string, string> variables, Func<string, string?> userSetting)
    {
        if (!variables.ContainsKey("GIT_SSH") && !variables.ContainsKey("GIT_SSH_COMMAND")
            && userSetting("core.sshCommand") is null)
        {
            variables["GIT_SSH_COMMAND"] = "ssh -oBatchMode=yes";
        }
    }

    private static Dictionary<string, string> Common(string transports)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["GIT_TERMINAL_PROMPT"] = "0",
            ["GIT_NO_REPLACE_OBJECTS"] = "1",
            ["GIT_OPTIONAL_LOCKS"] = "0",
            ["GIT_LITERAL_PATHSPECS"] = "1",
            ["GIT_GRAFT_FILE"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null",
            ["GIT_ALLOW_PROTOCOL"] = transports,
            ["GIT_PAGER"] = "cat",
            ["GIT_NO_LAZY_FETCH"] = "1",
            ["LC_ALL"] = "C",
        };
        Copy(Machine, variables);
        return variables;
    }

    private static void Copy(IEnumerable<string> names, Dictionary<string, string> into)
    {
        foreach (var name in names)
        {
            if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } value)
            {
                into[name] = value;
            }
        }
    }
}
