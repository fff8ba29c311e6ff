package org.leadtocash.core.receivable.reconciliation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.receivable.reconciliation.Side.Entry;

/** One comparison of two sides, step by step; a line once matched takes no part in later steps. */
final class Reconciling {
    static final FindingCode OTHER_CURRENCY = FindingCode.of("receivable.other-partner-currency");
    static final FindingCode NOT_TIED = FindingCode.of("receivable.statement-not-tied");

    private final ReconciliationRules rules;
    private final PartnerStatement ourStatement;
    private final PartnerStatement theirStatement;
    private final Side ours;
    private final Side theirs;
    private final List<StatementMatch> matches = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    Reconciling(ReconciliationRules rules, PartnerStatement ours, PartnerStatement theirs) {
        this.rules = rules;
        this.ourStatement = checked(ours);
        this.theirStatement = checked(theirs);
        this.ours = new Side(ourStatement);
        this.theirs = new Side(theirStatement);
    }

    /** Lines of another currency are said and left out: they are no part of the balance. */
    private PartnerStatement checked(PartnerStatement side) {
        Money closing = side.closing();
        List<StatementLine> own = new ArrayList<>(side.lines().size());
        for (StatementLine line : side.lines()) {
            if (line.amount().isSameCurrency(closing)) {
                own.add(line);
            } else {
                findings.add(Finding.of(OTHER_CURRENCY, Severity.REVIEW, subject(side))
                        .reference("line", line.id())
                        .with("amount", line.amount())
                        .reference("expected", closing.getCurrencyUnit().getCode())
                        .build());
            }
        }
        return own.size() == side.lines().size() ? side : new PartnerStatement(side.party(), side.asOf(), closing, own);
    }

    private static Subject subject(PartnerStatement side) {
        return Subject.of("statement", side.party().isEmpty() ? "ours" : side.party());
    }

    ReconciliationReport run() {
        byReference(true);
        byReference(false);
        byAmount();
        if (rules.mostParts() > 0) {
            new SumSearch(rules, ours, theirs, true, matches, findings).run();
            new SumSearch(rules, theirs, ours, false, matches, findings).run();
        }
        alone(ours, true);
        alone(theirs, false);
        tied(ourStatement);
        tied(theirStatement);
        matches.sort(Comparator.comparing(StatementMatch::kind).thenComparing(Reconciling::first));
        return new ReconciliationReport(ourStatement, theirStatement, matches, Findings.from(findings));
    }

    private static String first(StatementMatch match) {
        StatementLine line = (match.ours().isEmpty() ? match.theirs() : match.ours()).get(0);
        return line.date() + " " + line.id();
    }

    private void tied(PartnerStatement side) {
        Money difference = ReconciliationReport.unexplained(side);
        if (!difference.isZero()) {
            findings.add(Finding.of(NOT_TIED, Severity.REVIEW, subject(side))
                    .with("closing", side.closing())
                    .with("lines", side.closing().minus(difference))
                    .with("difference", difference)
                    .build());
        }
    }

    /** First lines of one reference and one amount, then, where each side has just one left, of one reference. */
    private void byReference(boolean sameAmount) {
        Map<String, List<Entry>> known = theirs.byReference();
        for (Entry mine : ours.entries()) {
            if (mine.isOpen()) {
                Entry found = sameAmount ? nearest(mine, known) : only(mine, known);
                if (found != null) {
                    pair(mine, found, MatchedBy.REFERENCE);
                }
            }
        }
    }

    private static @Nullable Entry nearest(Entry mine, Map<String, List<Entry>> known) {
        Entry best = null;
        for (String key : mine.keys()) {
            for (Entry other : known.getOrDefault(key, List.of())) {
                boolean fits = other.isOpen() && other.minor() == mine.minor();
                if (fits && (best == null || mine.distance(other) < mine.distance(best))) {
                    best = other;
                }
            }
        }
        return best;
    }

    private @Nullable Entry only(Entry mine, Map<String, List<Entry>> known) {
        for (String key : mine.keys()) {
            List<Entry> there = known.getOrDefault(key, List.of()).stream()
                    .filter(Entry::isOpen)
                    .toList();
            List<Entry> here = ours.byReference().getOrDefault(key, List.of()).stream()
                    .filter(Entry::isOpen)
                    .toList();
            boolean sameSign = there.size() == 1 && Long.signum(there.get(0).minor()) == Long.signum(mine.minor());
            if (sameSign && here.size() == 1 && !there.get(0).isRepeated()) {
                return there.get(0);
            }
        }
        return null;
    }

    private void pair(Entry mine, Entry other, MatchedBy by) {
        boolean inWindow = mine.distance(other) <= rules.windowDays();
        MatchClass kind =
                mine.minor() != other.minor() ? MatchClass.AMOUNT : inWindow ? MatchClass.MATCHED : MatchClass.TIMING;
        matches.add(new StatementMatch(kind, by, List.of(mine.line()), List.of(other.line())));
        mine.close();
        other.close();
        ours.settled(mine);
        theirs.settled(other);
    }

    /** In each group of one amount both sides by date: the earlier of two heads that are too far apart finds no other. */
    private void byAmount() {
        Map<Long, List<Entry>> mine = ours.openByAmount();
        Map<Long, List<Entry>> others = theirs.openByAmount();
        for (Map.Entry<Long, List<Entry>> group : mine.entrySet()) {
            List<Entry> left = group.getValue();
            List<Entry> right = others.getOrDefault(group.getKey(), List.of());
            int i = 0;
            int j = 0;
            while (i < left.size() && j < right.size()) {
                if (left.get(i).distance(right.get(j)) <= rules.windowDays()) {
                    pair(left.get(i), right.get(j), MatchedBy.AMOUNT);
                    i++;
                    j++;
                } else if (left.get(i).day() < right.get(j).day()) {
                    i++;
                } else {
                    j++;
                }
            }
        }
    }

    private void alone(Side side, boolean mine) {
        long closing = ourStatement.asOf().toEpochDay();
        for (Entry entry : side.entries()) {
            if (entry.isOpen()) {
                boolean onItsWay = entry.day() > closing - rules.transitDays();
                MatchClass missing = mine ? MatchClass.MISSING_THEIRS : MatchClass.MISSING_OURS;
                MatchClass kind = side.isSettledLike(entry) || entry.isRepeated()
                        ? MatchClass.DUPLICATE
                        : onItsWay ? MatchClass.TIMING : missing;
                List<StatementLine> line = List.of(entry.line());
                matches.add(
                        new StatementMatch(kind, MatchedBy.NOTHING, mine ? line : List.of(), mine ? List.of() : line));
            }
        }
    }
}
