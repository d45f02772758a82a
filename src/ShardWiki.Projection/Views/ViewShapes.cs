using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ShardWiki.Projection;

/// <summary>
/// The records that layouts are given, and what digests are made of, property by property: found out when the program is compiled, so that
/// none that is added later can be forgotten and nothing is looked for while it runs.
/// </summary>
[JsonSerializable(typeof(ChorusView))]
[JsonSerializable(typeof(ConflictListView))]
[JsonSerializable(typeof(DetourView))]
[JsonSerializable(typeof(DiffView))]
[JsonSerializable(typeof(FrontView))]
[JsonSerializable(typeof(ImmutableArray<LinkShape>))]
[JsonSerializable(typeof(ListView<BrokenLinkRow>))]
[JsonSerializable(typeof(ListView<ChangeRow>))]
[JsonSerializable(typeof(ListView<JournalRow>))]
[JsonSerializable(typeof(ListView<LinkView>))]
[JsonSerializable(typeof(ListView<PageRow>))]
[JsonSerializable(typeof(ListView<ShardRow>))]
[JsonSerializable(typeof(ListView<VoiceView>))]
[JsonSerializable(typeof(MissingView))]
[JsonSerializable(typeof(PageView))]
[JsonSerializable(typeof(PictureView))]
internal sealed partial class ViewShapes : JsonSerializerContext;
