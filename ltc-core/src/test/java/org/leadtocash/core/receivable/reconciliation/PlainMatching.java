package org.leadtocash.core.receivable.reconciliation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The matching of two short lists, looked through again and again; no code of the engine but the form of references. */
final class PlainMatching {
    private final ReconciliationRules rules;
    private final List<StatementLine> ours;
    private final List<StatementLine> theirs;
    private final LocalDate closing;
    private final boolean[] mineDone;
    private final boolean[] otherDone;
    private final List<String> told = new ArrayList<>();
    private final List<StatementLine> mineFound = new ArrayList<>();
    private final List<StatementLine> othersFound = new ArrayList<>();

    PlainMatching(ReconciliationRules rules, List<StatementLine> ours, List<StatementLine> theirs, LocalDate closing) {
        this.rules = rules;
        this.ours = ours;
        this.theirs = theirs;
        this.closing = closing;
        this.mineDone = new boolean[ours.size()];
        this.otherDone = new boolean[theirs.size()];
    }

    private static boolean share(StatementLine one, StatementLine other) {
        return one.references().stream()
                .anyMatch(mine -> other.references().stream()
                        .anyMatch(theirs -> StatementLine.key(mine).equals(StatementLine.key(theirs))));
    }

    private static long apart(StatementLine one, StatementLine other) {
        return Math.abs(ChronoUnit.DAYS.between(one.date(), other.date()));
    }

    private static boolean repeated(List<StatementLine> lines, int at) {
        for (int i = 0; i < at; i++) {
            StatementLine before = lines.get(i);
            StatementLine line = lines.get(at);
            if (share(before, line)
                    && before.amount().equals(line.amount())
                    && before.date().equals(line.date())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLike(StatementLine line, List<StatementLine> found) {
        return found.stream()
                .anyMatch(other -> share(line, other) && other.amount().equals(line.amount()));
    }

    List<String> told() {
        sameReferenceAndAmount();
        sameReference();
        sameAmount();
        for (int i = 0; i < ours.size(); i++) {
            if (!mineDone[i]) {
                boolean twice = repeated(ours, i) || isLike(ours.get(i), mineFound);
                told.add(kind(ours.get(i), twice, MatchClass.MISSING_THEIRS) + " NOTHING " + List.of(ours.get(i))
                        + " []");
            }
        }
        for (int j = 0; j < theirs.size(); j++) {
            if (!otherDone[j]) {
                boolean twice = repeated(theirs, j) || isLike(theirs.get(j), othersFound);
                told.add(kind(theirs.get(j), twice, MatchClass.MISSING_OURS) + " NOTHING [] " + List.of(theirs.get(j)));
            }
        }
        return told;
    }

    private MatchClass kind(StatementLine line, boolean twice, MatchClass missing) {
        if (twice) {
            return MatchClass.DUPLICATE;
        }
        return line.date().isAfter(closing.minusDays(rules.transitDays())) ? MatchClass.TIMING : missing;
    }

    private void pair(int i, int j, MatchedBy by) {
        StatementLine one = ours.get(i);
        StatementLine other = theirs.get(j);
        MatchClass kind = !one.amount().equals(other.amount())
                ? MatchClass.AMOUNT
                : apart(one, other) <= rules.windowDays() ? MatchClass.MATCHED : MatchClass.TIMING;
        told.add(kind + " " + by + " " + List.of(one) + " " + List.of(other));
        mineDone[i] = true;
        otherDone[j] = true;
        mineFound.add(one);
        othersFound.add(other);
    }

    private void sameReferenceAndAmount() {
        for (int i = 0; i < ours.size(); i++) {
            int best = -1;
            for (String reference : ours.get(i).references()) {
                for (int j = 0; j < theirs.size(); j++) {
                    StatementLine other = theirs.get(j);
                    boolean known = other.references().stream()
                            .anyMatch(their -> StatementLine.key(their).equals(StatementLine.key(reference)));
                    boolean fits = !otherDone[j]
                            && known
                            && other.amount().equals(ours.get(i).amount());
                    if (fits && (best < 0 || apart(ours.get(i), other) < apart(ours.get(i), theirs.get(best)))) {
                        best = j;
                    }
                }
            }
            if (best >= 0) {
                pair(i, best, MatchedBy.REFERENCE);
            }
        }
    }

    private void sameReference() {
        for (int i = 0; i < ours.size(); i++) {
            for (String reference : ours.get(i).references()) {
                List<Integer> here = open(ours, mineDone, reference);
                List<Integer> there = open(theirs, otherDone, reference);
                if (!mineDone[i] && here.size() == 1 && there.size() == 1) {
                    int j = there.get(0);
                    boolean sameSign = ours.get(i).amount().isNegative()
                            == theirs.get(j).amount().isNegative();
                    if (sameSign && !repeated(theirs, j)) {
                        pair(i, j, MatchedBy.REFERENCE);
                    }
                }
            }
        }
    }

    private static List<Integer> open(List<StatementLine> lines, boolean[] done, String reference) {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean known = lines.get(i).references().stream()
                    .anyMatch(own -> StatementLine.key(own).equals(StatementLine.key(reference)));
            if (!done[i] && known) {
                open.add(i);
            }
        }
        return open;
    }

    private void sameAmount() {
        List<Integer> mine = byDate(ours, mineDone, mineFound);
        List<Integer> others = byDate(theirs, otherDone, othersFound);
        for (int i : mine) {
            for (int j : others) {
                boolean fits = !mineDone[i]
                        && !otherDone[j]
                        && ours.get(i).amount().equals(theirs.get(j).amount())
                        && apart(ours.get(i), theirs.get(j)) <= rules.windowDays();
                if (fits) {
                    pair(i, j, MatchedBy.AMOUNT);
                }
            }
        }
    }

    private static List<Integer> byDate(List<StatementLine> lines, boolean[] done, List<StatementLine> found) {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!done[i] && !repeated(lines, i) && !isLike(lines.get(i), found)) {
                open.add(i);
            }
        }
        open.sort(Comparator.comparing((Integer i) -> lines.get(i).date())
                .thenComparing(i -> lines.get(i).id()));
        return open;
    }
}
