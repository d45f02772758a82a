using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace ShardWiki.MSBuild;

/// <summary>
/// Lists how everything stands that a site is made of, into a file that is written only where the list is another: so one
/// file is newer than the stamp where any was changed, added or taken away.
/// </summary>
public sealed class ListInputs : SpaceTask
{
    private static readonly string[] Unread = [".git", ".shardwiki"];

    /// <summary>What else the site depends on: the version of the package, arguments.</summary>
    public string Beside { get; set; } = "";

    /// <summary>Folders that the build itself writes to.</summary>
    public string[] Excluded { get; set; } = [];

    /// <summary>
    /// A file written when compiling began; what was written since may or may not have been read, and is compiled again. Empty
    /// before.
    /// </summary>
    public string Begun { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        Directory.CreateDirectory(State);
        if (!File.Exists(Path.Combine(Output, "shardwiki-build.json")))
        {
            File.Delete(FileOf(StateFile.Stamp));
        }

        var known = FileOf(StateFile.Places);
        var places = File.Exists(known) ? File.ReadAllLines(known) : [];
        var excluded = Excluded.Append(Output).Append(State).Select(Folder).ToArray();
        var lines = places.Append(Path.GetFullPath(Space)).Append(Path.ChangeExtension(Path.GetFullPath(Space), ".lock"))
            .SelectMany(place => Files(place, excluded)).Distinct(StringComparer.Ordinal)
            .OrderBy(path => path, StringComparer.Ordinal).Select(Line);
        var text = string.Concat(lines.Prepend(Beside).Select(line => line + "\n"));
        var list = FileOf(StateFile.Inputs);
        if (!File.Exists(list) || File.ReadAllText(list) != text)
        {
            File.WriteAllText(list, text);
        }

        return true;
    }

    private static IEnumerable<string> Files(string place, string[] excluded)
    {
        if (!Directory.Exists(place))
        {
            return [place];
        }

        return Array.Exists(excluded, folder => Folder(place).StartsWith(folder, StringComparison.Ordinal))
            ? []
            : Directory.EnumerateFiles(place).Concat(Directory.EnumerateDirectories(place)
                .Where(folder => !Unread.Contains(Path.GetFileName(folder)) && !IsLink(folder))
                .SelectMany(folder => Files(folder, excluded)));
    }

    private static bool IsLink(string folder) => (File.GetAttributes(folder) & FileAttributes.ReparsePoint) != 0;

    private string Line(string path)
    {
        var file = new FileInfo(path);
        if (Begun.Length > 0 && file.Exists && file.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Begun))
        {
            return path + "\tis being written";
        }

        return file.Exists
            ? string.Format(CultureInfo.InvariantCulture, "{0}\t{1}\t{2}", path, file.Length, file.LastWriteTimeUtc.Ticks)
            : path + "\tis not there";
    }

    private static string Folder(string path) => Path.GetFullPath(path).TrimEnd('/', '\\') + Path.DirectorySeparatorChar;
}
