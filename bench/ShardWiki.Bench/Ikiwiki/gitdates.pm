# Gives ikiwiki the creation dates that `git log -- PAGE` says. It takes the last time that `git log --name-only` lists,
# which is another where branches met whose clocks disagreed; for those pages alone git is asked about the page itself.
# Written by us to compare with, and no part of ikiwiki.
package IkiWiki::Plugin::gitdates;

use warnings;
use strict;
use Encode;
use IkiWiki 3.00;

my %listed;

sub import {
	# The plug-in of git is loaded after all others, and would take the place of what is set here.
	hook(type => "checkconfig", id => "gitdates", last => 1, call => sub {
		hook(type => "rcs", id => "rcs_getctime", call => \&created);
	});
}

sub created {
	my $file = shift;
	list() unless %listed;
	return 0 unless $listed{$file};
	my @times = @{$listed{$file}};
	my ($first) = sort { $a <=> $b } @times;
	return $first if $first == $times[-1];
	my @exact = lines("log", "--format=%at", "--", $file);
	return $exact[-1];
}

sub list {
	my $time;
	foreach my $line (lines("log", "--format=\@%at", "--name-only", "--relative")) {
		if ($line =~ /^\@(\d+)$/) {
			$time = $1;
		}
		elsif (length $line) {
			push @{$listed{$line}}, $time;
		}
	}
}

sub lines {
	open(my $git, "-|", "git", "-C", $config{srcdir}, "-c", "core.quotepath=off", @_) || die "cannot ask git: $!";
	my @lines = map { chomp; decode_utf8($_) } <$git>;
	close $git;
	return @lines;
}

1
