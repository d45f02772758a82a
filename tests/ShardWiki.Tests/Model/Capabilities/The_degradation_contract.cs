using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class The_degradation_contract
{
    public static TheoryData<int, string> Rows =>
    [
        .. ContractTable.Embedded.Rows.Select((row, at) => (at, $"{row.Operation}: {row.When.Text}: {row.Course}")),
    ];

    public static TheoryData<string> Operations => [.. Operation.All.Select(operation => operation.Name)];

    public static TheoryData<string> Courses => [.. Course.All.Select(course => course.Name)];

    [Theory, MemberData(nameof(Operations))]
    public void Decides_every_combination_by_exactly_one_row(string name)
    {
        var operation = Operation.Find(name)!;
        foreach (var positions in PlainFolder.Product(operation.Reads))
        {
            var stance = Stance.Of(positions, []);
            var rows = ContractTable.Embedded.Rows
                .Where(row => row.Operation == operation && row.When.Holds(stance))
                .Select(row => row.When.Text)
                .ToArray();

            Assert.True(rows.Length == 1, $"{string.Join(", ", positions)}: {string.Join(" and ", rows)}");
        }
    }

    [Theory, MemberData(nameof(Rows))]
    public void Decides_as_each_row_is_written(int at, string says)
    {
        var row = ContractTable.Embedded.Rows[at];
        var decided = 0;
        foreach (var positions in PlainFolder.Product(row.Operation.Reads))
        {
            var stance = Stance.Of(positions, []);
            if (row.When.Holds(stance))
            {
                decided++;
                Assert.Equal((row, says), (ContractTable.Embedded.Get(row.Operation, stance), says));
            }
        }

        Assert.True(decided > 0, says);
        Assert.EndsWith(".", row.Explanation);
    }

    [Theory]
    [InlineData("write", "write-granularity access-grant history merge-model")]
    [InlineData("transclude", "write-granularity addressing-granularity identity-versus-placement")]
    [InlineData("project", "content-opacity operational-envelope liveness")]
    [InlineData("query", "content-opacity native-query")]
    [InlineData("translate", "content-opacity structure translation")]
    [InlineData("federate", "substrate history merge-model")]
    public void Reads_the_positions_that_the_architecture_names(string operation, string spectra) =>
        Assert.Equal(spectra, string.Join(' ', Operation.Find(operation)!.Reads));

    [Theory, MemberData(nameof(Courses))]
    public void Takes_every_course_somewhere(string name) =>
        Assert.Contains(ContractTable.Embedded.Rows, row => row.Course.Name == name);

    [Fact]
    public void Decides_each_operation_for_every_possible_profile()
    {
        foreach (var declaration in PlainFolder.All())
        {
            if (CapabilityProfile.Of(declaration) is ProfileOutcome.Accepted(var profile))
            {
                Assert.All(Operation.All, operation =>
                    Assert.NotEmpty(DegradationContract.Decide(operation, profile).Because));
            }
        }
    }

    [Fact]
    public void Names_the_position_that_forbids()
    {
        var profile = CapabilityProfile.Of(PlainFolder.With("content-opacity = encrypted-shard")).GetProfile();

        var treatment = DegradationContract.Decide(Operation.Transclude, profile);

        Assert.Equal("refuse", treatment.Name);
        Assert.Equal([Spectrum.AddressingGranularity["shard"]], treatment.Because);
        Assert.Equal("transclude: refuse (addressing-granularity = shard)", treatment.ToString());
    }
}
