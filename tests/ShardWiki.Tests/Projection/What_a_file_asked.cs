using System.Globalization;
using ShardWiki.Projection;
using Xunit;

namespace ShardWiki.Tests;

public sealed class What_a_file_asked
{
    [Fact]
    public void Is_kept_in_order_each_question_once()
    {
        var asked = new Asked();
        asked.About("b");
        asked.About("a");
        asked.About("b");

        Assert.Equal(["a", "b"], asked.Questions);
        Assert.False(asked.IsEverything);
    }

    [Fact]
    public void Is_everything_where_it_asked_more_than_is_worth_keeping()
    {
        var asked = new Asked();
        for (var question = 0; question < 10_000; question++)
        {
            asked.About(question.ToString(CultureInfo.InvariantCulture));
        }

        Assert.True(asked.IsEverything);
        Assert.Empty(asked.Questions);
    }
}
