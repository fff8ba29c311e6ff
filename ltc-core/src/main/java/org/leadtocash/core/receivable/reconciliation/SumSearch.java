package org.leadtocash.core.receivable.reconciliation;

import java.util.ArrayList;
import java.util.List;
import org.leadtocash.core.decimal.UniqueSubset;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.receivable.reconciliation.Side.Entry;

/**
 * Looks for lines of one side that together make up one line of the other.
 *
 * <p>Candidates are the open lines of the same sign within the window of days, the nearest before and after, so that the
 * work for each line has a bound whatever the size of the account.
 */
final class SumSearch {
    static final FindingCode SEVERAL = FindingCode.of("receivable.several-subsets");
    static final FindingCode GIVEN_UP = FindingCode.of("receivable.subset-search-given-up");

    private final ReconciliationRules rules;
    private final Side whole;
    private final Side parts;
    private final boolean wholeIsOurs;
    private final List<StatementMatch> matches;
    private final List<Finding> findings;

    SumSearch(
            ReconciliationRules rules,
            Side whole,
            Side parts,
            boolean wholeIsOurs,
            List<StatementMatch> matches,
            List<Finding> findings) {
        this.rules = rules;
        this.whole = whole;
        this.parts = parts;
        this.wholeIsOurs = wholeIsOurs;
        this.matches = matches;
        this.findings = findings;
    }

    void run() {
        List<Entry> candidates = parts.openByDate();
        int at = 0;
        for (Entry one : whole.openByDate()) {
            while (at < candidates.size() && candidates.get(at).day() < one.day() - rules.windowDays()) {
                at++;
            }
            if (!one.isRepeated() && !whole.isSettledLike(one)) {
                search(one, near(candidates, at, one));
            }
        }
    }

    private List<Entry> near(List<Entry> candidates, int from, Entry one) {
        List<Entry> near = new ArrayList<>();
        int looked = 0;
        for (int i = from; i < candidates.size() && looked < rules.mostParts() * 2; i++, looked++) {
            Entry other = candidates.get(i);
            if (other.day() > one.day() + rules.windowDays()) {
                break;
            }
            boolean sameSign = Long.signum(other.minor()) == Long.signum(one.minor());
            if (other.isOpen()
                    && sameSign
                    && Math.abs(other.minor()) < Math.abs(one.minor())
                    && near.size() < rules.mostParts()) {
                near.add(other);
            }
        }
        return near;
    }

    private void search(Entry one, List<Entry> near) {
        if (near.size() < 2) {
            return;
        }
        long[] amounts =
                near.stream().mapToLong(entry -> Math.abs(entry.minor())).toArray();
        UniqueSubset found = UniqueSubset.of(amounts, Math.abs(one.minor()), rules.searchSteps());
        switch (found.outcome()) {
            case UNIQUE -> match(one, found.chosen().stream().map(near::get).toList());
            case SEVERAL -> report(SEVERAL, one);
            case GIVEN_UP -> report(GIVEN_UP, one);
            case NONE -> {}
        }
    }

    private void match(Entry one, List<Entry> chosen) {
        one.close();
        whole.settled(one);
        chosen.forEach(entry -> {
            entry.close();
            parts.settled(entry);
        });
        List<StatementLine> single = List.of(one.line());
        List<StatementLine> several = chosen.stream().map(Entry::line).toList();
        matches.add(new StatementMatch(
                MatchClass.MATCHED, MatchedBy.SUM, wholeIsOurs ? single : several, wholeIsOurs ? several : single));
    }

    private void report(FindingCode code, Entry one) {
        findings.add(Finding.of(code, Severity.INFO, Subject.of("statement", wholeIsOurs ? "ours" : "theirs"))
                .reference("line", one.line().id())
                .with("amount", one.line().amount())
                .build());
    }
}
