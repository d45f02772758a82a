using System.Globalization;
using System.Security.Cryptography;

namespace ShardWiki.Git;

/// <summary>
/// Which process, on which boot of which machine: written as <c>host/boot/pid/nonce</c>, so that another process can
/// tell whether it still lives. A process id alone says nothing: it is given again.
/// </summary>
public sealed record ProcessMark
{
    private static readonly Lazy<ProcessMark> OwnMark = new(MarkOwn);

    private ProcessMark(string text, string[] parts)
    {
        Text = text;
        (Host, Boot, Pid) = (parts[0], parts[1], parts[2]);
        var nonce = parts[3].Split('.');
        (Space, Start) = nonce.Length == 3 ? (nonce[0], nonce[1]) : ("", "");
    }

    /// <summary>The mark of this process.</summary>
    public static ProcessMark Own => OwnMark.Value;

    /// <summary>The whole of it.</summary>
    public string Text { get; }

    /// <summary>The machine's name.</summary>
    public string Host { get; }

    /// <summary>The machine's boot; "-" where it cannot be known.</summary>
    public string Boot { get; }

    /// <summary>The process id.</summary>
    public string Pid { get; }

    /// <summary>The namespace that the process id is counted in; empty where it cannot be known.</summary>
    public string Space { get; }

    /// <summary>When the process began, in the units of the machine; it only has to differ.</summary>
    public string Start { get; }

    /// <summary>The mark without characters that a file name cannot hold.</summary>
    public string FileName => $"{Pid}.{Text[(Text.LastIndexOf('/') + 1)..]}";

    /// <summary>The mark that a text is; null where it is none.</summary>
    public static ProcessMark? Find(string? text) =>
        text?.Split('/') is [.. { Length: 4 } parts] && parts.All(part => part.Length > 0)
            ? new ProcessMark(text, parts)
            : null;

    /// <summary>
    /// True where that process is known to have ended: it was on this machine in this boot, and no process of its id
    /// began when it did. False is "not known", not "alive".
    /// </summary>
    public bool IsDead => IsFromHere && StartOf(Pid) != Start;

    public override string ToString() => Text;

    private bool IsFromHere =>
        Boot != "-" && Space.Length > 0 && Host == Own.Host && Boot == Own.Boot && Space == Own.Space;

    private static ProcessMark MarkOwn()
    {
        var pid = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        var boot = FirstLine("/proc/sys/kernel/random/boot_id") ?? "-";
        var space = Digits(File.ResolveLinkTarget("/proc/self/ns/pid", false)?.Name);
        var chance = RandomNumberGenerator.GetHexString(12, lowercase: true);
        var host = new string([.. Environment.MachineName.Where(char.IsAsciiLetterOrDigit)]);
        string[] parts = [host.Length == 0 ? "host" : host, boot, pid, $"{space}.{StartOf(pid)}.{chance}"];
        return new ProcessMark(string.Join('/', parts), parts);
    }

    // The 22nd field of /proc/PID/stat, counted behind the name, which may hold anything. A process that ended and was
    // not collected yet is still listed, as Z.
    private static string StartOf(string pid)
    {
        if (FirstLine($"/proc/{pid}/stat") is not { } stat)
        {
            return "";
        }

        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return fields[0] is "Z" or "X" or "x" ? "" : fields[19];
    }

    private static string Digits(string? text) => new([.. (text ?? "").Where(char.IsAsciiDigit)]);

    private static string? FirstLine(string file)
    {
        try
        {
            return File.ReadLines(file).FirstOrDefault();
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
