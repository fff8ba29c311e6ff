package org.leadtocash.core.receivable.reconciliation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.joda.money.Money;
import org.leadtocash.core.finding.Findings;

/**
 * How two sides of one account stand to each other.
 *
 * <p>{@code ourClosing - theirClosing} is the sum of the differences of all matches, and of what the lines of each side do
 * not explain of its own closing balance.
 */
public final class ReconciliationReport {
    private final PartnerStatement ours;
    private final PartnerStatement theirs;
    private final List<StatementMatch> matches;
    private final Findings findings;

    ReconciliationReport(
            PartnerStatement ours, PartnerStatement theirs, List<StatementMatch> matches, Findings findings) {
        this.ours = ours;
        this.theirs = theirs;
        this.matches = List.copyOf(matches);
        this.findings = findings;
    }

    /** Our side. */
    public PartnerStatement ours() {
        return ours;
    }

    /** Their side. */
    public PartnerStatement theirs() {
        return theirs;
    }

    /** Every line of both sides, once: by class, then by date. */
    public List<StatementMatch> matches() {
        return matches;
    }

    /** Sums that were not unique or not found, and closing balances that their lines do not explain. */
    public Findings findings() {
        return findings;
    }

    /** The matches of one class. */
    public List<StatementMatch> matches(MatchClass kind) {
        return matches.stream().filter(match -> match.kind() == kind).toList();
    }

    /** The difference that each class makes, ours less theirs; classes without a match are left out. */
    public Map<MatchClass, Money> differences() {
        EnumMap<MatchClass, Money> sums = new EnumMap<>(MatchClass.class);
        matches.forEach(match -> sums.merge(match.kind(), match.difference(), Money::plus));
        return sums;
    }

    /** What our lines do not explain of our closing balance. */
    public Money unexplainedOurs() {
        return unexplained(ours);
    }

    /** What their lines do not explain of their closing balance. */
    public Money unexplainedTheirs() {
        return unexplained(theirs);
    }

    static Money unexplained(PartnerStatement side) {
        return side.lines().stream().map(StatementLine::amount).reduce(side.closing(), Money::minus);
    }

    /** Our closing balance less theirs. */
    public Money difference() {
        return ours.closing().minus(theirs.closing());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReconciliationReport that
                && ours.equals(that.ours)
                && theirs.equals(that.theirs)
                && matches.equals(that.matches)
                && findings.equals(that.findings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ours, theirs, matches, findings);
    }

    /** The difference, and what each class makes of it. */
    @Override
    public String toString() {
        return difference() + " " + differences();
    }
}
