namespace ShardWiki;

/// <summary>Writes a file so that it is at every moment entirely old or entirely new.</summary>
internal static class WholeFile
{
    public static void Write(string path, string text)
    {
        var staged = path + ".new";
        File.WriteAllText(staged, text);
        File.Move(staged, path, overwrite: true);
    }
}
