namespace ShardWiki.Acceptance;

/// <summary>A project in a folder, and the commands of the SDK on it.</summary>
internal sealed record TestProject(string Folder)
{
    public Ran Run(string command, params string[] more) => PackedFeed.DotNet(Folder, [command, "--nologo", .. more]);

    public string Path(string path) => System.IO.Path.Combine(Folder, path);

    public string Read(string path) => File.ReadAllText(Path(path));

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(path))!);
        File.WriteAllText(Path(path), text);
    }
}
