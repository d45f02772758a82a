using System.Globalization;
using ShardWiki.Projection;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>Expected is what strftime(3) of the C library writes in the locale C, at UTC.</summary>
public sealed class A_time_that_is_written_by_a_format
{
    private const string All = "%a|%A|%b|%B|%c|%C|%d|%D|%e|%F|%g|%G|%h|%H|%I|%j|%k|%l|%m|%M|%p|%P|%r|%R|%s|%S|%T|%u|%U|%V|%w|%W|%x|%X|%y|%Y|%z|%Z|%%";

    [Theory]
    [InlineData("2020-01-02T03:04:00Z", "Thu|Thursday|Jan|January|Thu Jan  2 03:04:00 2020|20|02|01/02/20| 2|2020-01-02|20|2020|Jan|03|03|002| 3| 3|01|04|AM|am|03:04:00 AM|03:04|1577934240|00|03:04:00|4|00|01|4|00|01/02/20|03:04:00|20|2020|+0000|UTC|%")]
    [InlineData("2020-02-29T23:59:59Z", "Sat|Saturday|Feb|February|Sat Feb 29 23:59:59 2020|20|29|02/29/20|29|2020-02-29|20|2020|Feb|23|11|060|23|11|02|59|PM|pm|11:59:59 PM|23:59|1583020799|59|23:59:59|6|08|09|6|08|02/29/20|23:59:59|20|2020|+0000|UTC|%")]
    [InlineData("2021-01-01T00:00:00Z", "Fri|Friday|Jan|January|Fri Jan  1 00:00:00 2021|20|01|01/01/21| 1|2021-01-01|20|2020|Jan|00|12|001| 0|12|01|00|AM|am|12:00:00 AM|00:00|1609459200|00|00:00:00|5|00|53|5|00|01/01/21|00:00:00|21|2021|+0000|UTC|%")]
    [InlineData("2020-12-31T22:04:00-05:00", "Fri|Friday|Jan|January|Fri Jan  1 03:04:00 2021|20|01|01/01/21| 1|2021-01-01|20|2020|Jan|03|03|001| 3| 3|01|04|AM|am|03:04:00 AM|03:04|1609470240|00|03:04:00|5|00|53|5|00|01/01/21|03:04:00|21|2021|+0000|UTC|%")]
    public void Is_what_the_C_library_writes(string at, string written) =>
        Assert.Equal(written, WrittenTime.Of(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture), All));

    [Theory]
    [InlineData("%Ey %Od", "20 02")]
    [InlineData("%Q %", "%Q %")]
    [InlineData("%%d %n%t.", "%d \n\t.")]
    [InlineData("%E", "%E")]
    public void Keeps_what_is_no_conversion(string format, string written) =>
        Assert.Equal(written, WrittenTime.Of(new DateTimeOffset(2020, 1, 2, 3, 4, 0, TimeSpan.Zero), format));
}
