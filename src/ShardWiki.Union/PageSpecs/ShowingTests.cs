using ShardWiki.Markup;

namespace ShardWiki.Union;

/// <summary>
/// Tests of where a text is shown: on which page it is written, on which it is shown, and with what. They say the same of
/// every page that is asked about.
/// </summary>
internal static class ShowingTests
{
    public static SpecAnswer Enabled(SpecLook look, string plugin) =>
        SpecAnswer.Of(KnownDirectives.HoldsPlugin(plugin.Trim()));

    public static SpecAnswer SourcePage(SpecLook look, string glob) => SpecAnswer.Of(
        look.Place.Page is not null && SpecGlob.Fits(look.Meant(glob), look.Place.Name));

    public static SpecAnswer DestPage(SpecLook look, string glob) => SpecAnswer.Of(
        look.Place.Page is not null && SpecGlob.Fits(look.Meant(glob), look.Place.ShownName));

    public static SpecAnswer Included(SpecLook look, string nothing) => SpecAnswer.Of(
        look.Place.Page is not null && look.Place.Name != look.Place.ShownName);
}
