using ShardWiki.Git;

namespace ShardWiki.Coordination;

/// <summary>
/// The way to write to a journal's branch: lets one writer of this machine in at a time, and clears away what a writer
/// left that died inside, so that a killed command blocks nobody.
/// </summary>
internal sealed class JournalGate(GitRepository repository, JournalPlace place)
{
    private const int Terms = 3; // that a live writer may stay inside before others give up

    /// <summary>The file that the kernel locks, and that names who is inside.</summary>
    public string File => Path.Combine(
        repository.CommonDirectory, "shardwiki", "gates", place.Stream.Branch.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>
    /// Waits to be let in; null where a writer that lives does not come out. Throws <see cref="GitException"/> where
    /// the repository cannot be written.
    /// </summary>
    public GateVisit? Enter()
    {
        try
        {
            repository.Steps.Before("enter the gate");
            return StoreGate.Enter(File, Terms * place.Term) is { } gate ? Cleared(gate) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new GitException($"'{repository.GitDirectory}' cannot be written: {failure.Message}", failure);
        }
    }

    private GateVisit Cleared(StoreGate gate)
    {
        try
        {
            repository.Steps.Before("clear away what is left");
            return new GateVisit(gate, new Leftovers(repository, place).Clear(gate.Fallen));
        }
        catch
        {
            gate.Dispose();
            throw;
        }
    }
}
