namespace ShardWiki;

/// <summary>Finds the marks that git leaves around lines that it could not merge.</summary>
internal static class ClashMarks
{
    /// <summary>Whether all three stand there, each at the beginning of a line and in their order.</summary>
    public static bool StandIn(ReadOnlySpan<byte> text)
    {
        var rest = text;
        var found = 0;
        while (!rest.IsEmpty && found < 3)
        {
            var mark = found switch { 0 => "<<<<<<< "u8, 1 => "======="u8, _ => ">>>>>>> "u8 };
            found += rest.StartsWith(mark) ? 1 : 0;
            var newline = rest.IndexOf((byte)'\n');
            rest = newline < 0 ? default : rest[(newline + 1)..];
        }

        return found == 3;
    }
}
