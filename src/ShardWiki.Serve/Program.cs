using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using ShardWiki.Serve;

// Who presses Ctrl-C stops the command line, which closes our standard input.
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
var (host, port) = (args[0], int.Parse(args[1], CultureInfo.InvariantCulture));
var bulletin = new Bulletin();
try
{
    var address = IPAddress.TryParse(host, out var given) ? given : (await Dns.GetHostAddressesAsync(host))[0];
    var admission = new Admission(host, IPAddress.IsLoopback(address));
    await using var server = await SiteServer.At(new IPEndPoint(address, port), admission, bulletin);
    Console.WriteLine($"listening {server.Port}");
    for (var number = 1L; Console.In.ReadLine() is { } line; number++)
    {
        bulletin.Post(News.Of(line), number);
    }

    return 0;
}
catch (Exception refused) when (refused is IOException or SocketException)
{
    Console.WriteLine($"refused {refused.Message}");
    return 2;
}
