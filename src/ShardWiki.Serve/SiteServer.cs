using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace ShardWiki.Serve;

/// <summary>
/// Kestrel at one address, with nothing of its surroundings: no environment variable and no file says how it runs.
/// </summary>
internal sealed class SiteServer : IAsyncDisposable
{
    private readonly WebApplication _kestrel;

    private SiteServer(WebApplication kestrel) => _kestrel = kestrel;

    /// <summary>The port that it listens on, also where it was left to the system.</summary>
    public int Port => new Uri(_kestrel.Services.GetRequiredService<IServer>().Features
        .Get<IServerAddressesFeature>()!.Addresses.First()).Port;

    /// <summary>Listens; throws <see cref="IOException"/> where somebody else does.</summary>
    public static async Task<SiteServer> At(IPEndPoint place, Admission admission, Bulletin bulletin)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 0;
            kestrel.Listen(place, listen => listen.Protocols = HttpProtocols.Http1);
        });
        var app = builder.Build();
        app.Run(new Answer(admission, bulletin, app.Lifetime.ApplicationStopping).To);
        await app.StartAsync();
        return new SiteServer(app);
    }

    public ValueTask DisposeAsync() => _kestrel.DisposeAsync();
}
