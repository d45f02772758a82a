using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>Files that a tool is to send or to remove, with the lists that it reads.</summary>
/// <param name="Folder">Where the files are.</param>
/// <param name="To">Where they go, without a slash at its end.</param>
/// <param name="Paths">Which, from both.</param>
/// <param name="Scratch">A folder for what the tool reads.</param>
internal sealed record ToolOrder(string Folder, string To, ImmutableArray<string> Paths, string Scratch)
{
    /// <summary>A file with the paths, each ended by NUL.</summary>
    public string List => Written("list", string.Concat(Paths.Select(p => p + "\0")));

    /// <summary>A file with the paths, one a line; no path of a site holds a line end.</summary>
    public string Lines => Written("lines", string.Concat(Paths.Select(p => p + "\n")));

    /// <summary>A folder with the folders of these files and none of the files: a tool takes a missing folder for trouble.</summary>
    public string WithoutFiles()
    {
        var without = Directory.CreateDirectory(Path.Combine(Scratch, "without")).FullName;
        foreach (var path in Paths)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(without, path))!);
        }

        return without;
    }

    /// <summary>A folder that holds copies of these files and nothing else.</summary>
    public string Apart()
    {
        var apart = Path.Combine(Scratch, "apart");
        if (Directory.Exists(apart))
        {
            Directory.Delete(apart, recursive: true);
        }

        foreach (var path in Paths)
        {
            var place = Path.Combine(apart, path);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Copy(Path.Combine(Folder, path), place);
        }

        return apart;
    }

    private string Written(string name, string text)
    {
        var file = Path.Combine(Scratch, name);
        File.WriteAllText(file, text);
        return file;
    }
}
