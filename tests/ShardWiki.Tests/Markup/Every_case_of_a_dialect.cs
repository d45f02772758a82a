using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Every_case_of_a_dialect
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var dialect in Dialect.All)
            {
                foreach (var (sentence, _, _) in Written.Cases($"{dialect.Name}.txt"))
                {
                    cases.Add(dialect.Name, sentence);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Is_read_as_its_table_says(string dialect, string sentence)
    {
        var (_, page, facts) = Written.Cases($"{dialect}.txt").Single(it => it.Sentence == sentence);

        Assert.Equal(facts, Written.Facts(Written.Page(page, Dialect.Find(dialect))));
    }
}
