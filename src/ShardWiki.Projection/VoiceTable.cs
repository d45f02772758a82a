using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>The pages of a union as voices, by the numbers of pages: each link to a page asks.</summary>
internal sealed class VoiceTable
{
    private readonly Topic[] _topics;
    private readonly Voice[] _voices;

    public VoiceTable(UnionGraph union)
    {
        (_topics, _voices) = (new Topic[union.Pages.Length], new Voice[union.Pages.Length]);
        foreach (var topic in union.Topics)
        {
            foreach (var voice in topic.Voices)
            {
                (_topics[voice.Number], _voices[voice.Number]) = (topic, voice);
            }
        }
    }

    /// <summary>The topic that a page is a voice of.</summary>
    public Topic TopicOf(int page) => _topics[page];

    /// <summary>The page as a voice.</summary>
    public Voice VoiceOf(int page) => _voices[page];
}
