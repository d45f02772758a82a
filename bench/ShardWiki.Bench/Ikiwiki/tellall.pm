# Tells what ikiwiki holds once it is done: its pages, where every link leads, and what page specifications select.
# One fact a line, fields between tabs, sorted; written by us to compare with, and no part of ikiwiki.
package IkiWiki::Plugin::tellall;

use warnings;
use strict;
use IkiWiki 3.00;

my $told = 0;

sub import {
	hook(type => "savestate", id => "tellall", call => \&tell_all);
}

sub tell_all {
	return if $told++;
	my @lines;
	foreach my $page (keys %pagesources) {
		push @lines, join("\t", "page", $page, $pagesources{$page}, $IkiWiki::pagectime{$page} || 0);
		my %seen;
		foreach my $link (@{$links{$page}}) {
			next if $seen{$link}++;
			my $best = bestlink($page, $link);
			push @lines, join("\t", "link", $page, flat($link), $best);
		}
	}
	if (open(my $specs, "<:utf8", $ENV{TELLALL_SPECS} || "/dev/null")) {
		while (my $line = <$specs>) {
			chomp $line;
			my ($number, $page, $spec) = split(/\t/, $line, 3);
			$spec =~ s/\\n/\n/g;
			next unless exists $pagesources{$page};
			my @found = eval { pagespec_match_list($page, $spec) };
			push @lines, $@ ? join("\t", "refused", $number, flat($@))
				: join("\t", "selected", $number, join("|", sort @found));
		}
	}
	open(my $out, ">:utf8", $ENV{TELLALL_OUT}) || die "cannot write: $!";
	print $out map { "$_\n" } sort @lines;
	close $out;
}

sub flat {
	my $text = shift;
	$text =~ s/[\n\t]/ /g;
	return $text;
}

1
