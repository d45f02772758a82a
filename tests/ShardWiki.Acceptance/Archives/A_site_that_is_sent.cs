using Xunit;

namespace ShardWiki.Acceptance;

public sealed class A_site_that_is_sent : IDisposable
{
    private readonly TestSpace _space = TestSpace.Of("""
        -- shardwiki.yml --
        space: sent
        shards:
          - { name: notes, folder: notes, dialect: gfm }
        -- notes/index.md --
        # Home
        -- notes/one.md --
        # One
        -- notes/two words.md --
        # Two

        """);

    public A_site_that_is_sent() => Build();

    [Theory]
    [InlineData("rsync")]
    [InlineData("rclone")]
    public void Is_there_what_it_is_here(string tool)
    {
        Assert.SkipWhen(Validators.Find(tool) is null, Validators.HowToGet);
        Send(tool, "there");
        _space.Write("notes/three.md", "# Three\n"u8.ToArray());
        File.Delete(_space.PathOf("notes/one.md"));
        Build();
        File.WriteAllText(_space.PathOf("there/somebodys.txt"), "theirs");
        var before = File.GetLastWriteTimeUtc(_space.PathOf("there/robots.txt"));

        var told = Send(tool, "there");

        Assert.Equal("theirs", _space.Read("there/somebodys.txt"));
        File.Delete(_space.PathOf("there/somebodys.txt"));
        Assert.Equal(new BuiltSite(_space.PathOf("site")).Hashes(), new BuiltSite(_space.PathOf("there")).Hashes());
        Assert.DoesNotContain("there/one/index.html", Files("there"), StringComparison.Ordinal);
        Assert.Equal(before, File.GetLastWriteTimeUtc(_space.PathOf("there/robots.txt")));
        Assert.Contains("removed", told.Output, StringComparison.Ordinal);
        Assert.Equal("there: 0 added, 0 changed, 0 removed\n", Send(tool, "there").Output);
    }

    // Taken for a place without a site it would be sent whole, and what went would stay there for ever.
    [Theory]
    [InlineData("rsync", "rsync://127.0.0.1:1/there")]
    [InlineData("rclone", "nowhere:there")]
    public void Is_not_sent_to_a_place_that_could_not_be_asked(string tool, string place)
    {
        Assert.SkipWhen(Validators.Find(tool) is null, Validators.HowToGet);

        var ran = _space.Run("publish", "--with", tool, "--to", place, "--dry-run");

        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Contains($"what stands at '{place}' could not be asked: {tool} ended with code", ran.Errors, StringComparison.Ordinal);
        Assert.Equal(0, _space.Run("publish", "--with", tool, "--to", place, "--dry-run", "--first").ExitCode);
    }

    [Fact]
    public void Is_not_sent_over_the_site_of_another_space()
    {
        Assert.SkipWhen(Validators.Find("rsync") is null, Validators.HowToGet);
        _space.Write("there/shardwiki-build.json", System.Text.Encoding.UTF8.GetBytes(
            _space.Read("site/shardwiki-build.json").Replace("\"sent\"", "\"other\"", StringComparison.Ordinal)));

        var ran = _space.Run("publish", "--with", "rsync", "--to", "there");

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("'there' holds the site of the space 'other'", ran.Errors, StringComparison.Ordinal);
    }

    // The tool of the object stores is some hundred megabytes and asks for a store: this one has its arguments.
    [Fact]
    public void Is_handed_to_the_tool_of_object_stores_file_by_file()
    {
        _space.Write("bin/aws", """
            #!/bin/bash
            echo "$@" >> "$LOG"
            shift; verb=$1; shift
            args=(); for a in "$@"; do [[ $a == --* ]] || args+=("$a"); done
            to() { echo "${1/s3:\/\/bucket/$STORE}"; }
            case $verb in
              cp) if [[ ${args[0]} == s3:* && ! -e "$(to "${args[0]}")" ]]; then
                    echo "fatal error: An error occurred (${DENIED:-404}) when calling the HeadObject operation: Key does not exist" >&2; exit 1; fi
                  mkdir -p "$(dirname "$(to "${args[1]}")")"; if [ -d "${args[0]}" ]; then mkdir -p "$(to "${args[1]}")"; cp -r "${args[0]}/." "$(to "${args[1]}")"; else cp "$(to "${args[0]}")" "$(to "${args[1]}")"; fi ;;
              rm) rm "$(to "${args[0]}")" ;;
            esac
            """u8.ToArray());
        Assert.Equal(0, _space.Shell("chmod +x bin/aws").ExitCode);
        var denied = _space.Shell("DENIED=403 LOG=$PWD/log STORE=$PWD/store PATH=$PWD/bin:$PATH shardwiki publish --with aws --to s3://bucket/h");
        Assert.Equal((2, false), (denied.ExitCode, Directory.Exists(_space.PathOf("store"))));
        SendToStore();
        File.Delete(_space.PathOf("notes/one.md"));
        Build();
        File.Delete(_space.PathOf("log"));

        SendToStore();

        Assert.Contains("s3 rm --only-show-errors s3://bucket/h/one/index.html", _space.Read("log"), StringComparison.Ordinal);
        _ = _space.Shell("find store -type d -empty -delete");
        Assert.Equal(new BuiltSite(_space.PathOf("site")).Hashes(), new BuiltSite(_space.PathOf("store/h")).Hashes());
    }

    [Fact]
    public void Is_told_before_it_is_sent_and_says_what_fails()
    {
        Assert.Contains("+ one/index.html\n", _space.Run("publish", "--to-folder", "www", "--dry-run").Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_space.PathOf("www")));
        Assert.Equal(2, _space.Run("publish", "--with", "ftp", "--to", "x").ExitCode);
        Assert.Equal(2, _space.Run("publish").ExitCode);
    }

    public void Dispose() => _space.Dispose();

    private string Files(string folder) => _space.Shell($"find {folder} -type f").Output;

    private void Build() => Assert.Equal(0, _space.Run("-q", "build").ExitCode);

    private void SendToStore()
    {
        var ran = _space.Shell("LOG=$PWD/log STORE=$PWD/store PATH=$PWD/bin:$PATH shardwiki publish --with aws --to s3://bucket/h");
        Assert.True(ran.ExitCode == 0, ran.ToString());
    }

    private Ran Send(string tool, string to)
    {
        var ran = _space.Run("publish", "--with", tool, "--to", to);
        Assert.True(ran.ExitCode == 0, ran.ToString());
        return ran;
    }
}
