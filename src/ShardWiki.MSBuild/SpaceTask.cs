using System.IO;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace ShardWiki.MSBuild;

/// <summary>A task on one space of a project: its configuration, its site, and what is kept between builds.</summary>
public abstract class SpaceTask : Task
{
    /// <summary>The configuration of the space.</summary>
    [Required]
    public string Space { get; set; } = "";

    /// <summary>The folder of the site.</summary>
    [Required]
    public string Output { get; set; } = "";

    /// <summary>The folder where it is kept what was found, and what the site is made of.</summary>
    [Required]
    public string State { get; set; } = "";

    /// <summary>A file of that folder, absolute.</summary>
    private protected string FileOf(string name) => Path.Combine(Path.GetFullPath(State), name);
}
