using System.Buffers;
using System.Globalization;
using System.Text;

namespace ShardWiki.Git;

/// <summary>
/// Writes patches as mails in the form of <c>git format-patch</c>, so that <c>git am</c> makes of each exactly the
/// content that it was made of. A body that mail would not carry as it is (CR, NUL, bytes that are no UTF-8, lines over
/// 998 bytes: RFC 5322, 2.1.1) travels as base64.
/// </summary>
public static class MailWriting
{
    private const int LongestLine = 998;
    private const int Base64Width = 76;

    // The line by which git and mail programs know where a mail of a mailbox begins.
    private static readonly string Start = $"From {new string('0', 40)} Mon Sep 17 00:00:00 2001\n";

    /// <summary>The mail; several after one another are a mailbox.</summary>
    public static byte[] Of(MailPatch patch)
    {
        var (subject, rest) = MailMessage.Split(patch.Message);
        var body = Body(patch, rest);
        var isPlain = IsPlain(body);
        var mail = new ArrayBufferWriter<byte>();
        mail.Write(Encoding.ASCII.GetBytes(
            Start
            + $"From: {MailHeader.Address(patch.Author)}\n"
            + $"Date: {Date(patch.At)}\n"
            + $"Subject: {Label(patch.Part)} {MailHeader.Text(subject)}\n"
            + "MIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n"
            + $"Content-Transfer-Encoding: {(isPlain ? "8bit" : "base64")}\n\n"));
        mail.Write(isPlain ? body : Encoding.ASCII.GetBytes(Base64(body)));
        return mail.WrittenSpan.ToArray();
    }

    private static byte[] Body(MailPatch patch, string rest)
    {
        var body = new ArrayBufferWriter<byte>();
        var message = MailMessage.Guarded(rest, patch.Author);
        body.Write(Encoding.UTF8.GetBytes(message.Length == 0 ? "" : message + "\n"));
        if (!patch.Diff.IsEmpty)
        {
            body.Write(Encoding.UTF8.GetBytes(patch.Note.Length == 0 ? "---\n\n" : $"---\n{patch.Note.TrimEnd('\n')}\n\n"));
            body.Write(patch.Diff.Span);
        }

        body.Write(Encoding.ASCII.GetBytes(patch.BaseCommit is { } commit ? $"\nbase-commit: {commit}\n" : ""));
        body.Write("-- \nShardWiki\n\n"u8);
        return body.WrittenSpan.ToArray();
    }

    private static bool IsPlain(ReadOnlySpan<byte> body)
    {
        if (body.ContainsAny((byte)'\r', (byte)0) || !System.Text.Unicode.Utf8.IsValid(body))
        {
            return false;
        }

        foreach (var range in body.Split((byte)'\n'))
        {
            var line = body[range];
            if (line.Length > LongestLine || line.StartsWith("From "u8) || line.StartsWith(">From "u8))
            {
                return false;
            }
        }

        return true;
    }

    private static string Label((int Number, int Count) part)
    {
        var width = part.Count.ToString(CultureInfo.InvariantCulture).Length;
        return part == (1, 1)
            ? "[PATCH]"
            : $"[PATCH {part.Number.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0')}/{part.Count}]";
    }

    private static string Date(DateTimeOffset at) =>
        at.ToUniversalTime().ToString("ddd, d MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);

    private static string Base64(ReadOnlySpan<byte> body)
    {
        var text = Convert.ToBase64String(body);
        var lines = new StringBuilder();
        for (var at = 0; at < text.Length; at += Base64Width)
        {
            lines.Append(text.AsSpan(at, Math.Min(Base64Width, text.Length - at))).Append('\n');
        }

        return lines.ToString();
    }
}
