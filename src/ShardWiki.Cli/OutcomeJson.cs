using System.Text.Json.Serialization;

namespace ShardWiki.Cli;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(NotDone))]
[JsonSerializable(typeof(Bug))]
[JsonSerializable(typeof(Said))]
[JsonSerializable(typeof(InitOutcome))]
[JsonSerializable(typeof(PullOutcome))]
[JsonSerializable(typeof(BuildOutcome))]
[JsonSerializable(typeof(CheckOutcome))]
[JsonSerializable(typeof(StatusOutcome))]
[JsonSerializable(typeof(ExplainOutcome))]
[JsonSerializable(typeof(DecisionOutcome))]
[JsonSerializable(typeof(WhatIfOutcome))]
[JsonSerializable(typeof(DiffOutcome))]
[JsonSerializable(typeof(OverlayListOutcome))]
[JsonSerializable(typeof(JournalLogOutcome))]
[JsonSerializable(typeof(JournalStateOutcome))]
[JsonSerializable(typeof(JournalReplayOutcome))]
[JsonSerializable(typeof(JournalExportOutcome))]
[JsonSerializable(typeof(JournalImportOutcome))]
[JsonSerializable(typeof(JournalVerifyOutcome))]
[JsonSerializable(typeof(JournalLeaseOutcome))]
[JsonSerializable(typeof(JournalFollowOutcome))]
[JsonSerializable(typeof(JournalSharedOutcome))]
[JsonSerializable(typeof(JournalForkOutcome))]
[JsonSerializable(typeof(JournalReappendOutcome))]
[JsonSerializable(typeof(JournalRepairOutcome))]
internal sealed partial class OutcomeJson : JsonSerializerContext;
