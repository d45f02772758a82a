namespace ShardWiki;

/// <summary>For whom findings are written among the lines of a log, so that they show beside the text that they are about.</summary>
public enum AnnotationForm
{
    /// <summary>Workflow commands, as GitHub, Forgejo and Gitea read them.</summary>
    GitHub,

    /// <summary>Logging commands of Azure Pipelines, which know no notes.</summary>
    Azure,

    /// <summary>Fields with tabs between them, for a program that started this one.</summary>
    Tsv,
}
