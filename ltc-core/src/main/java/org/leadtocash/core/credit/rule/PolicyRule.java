package org.leadtocash.core.credit.rule;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.joda.money.Money;

/**
 * One row of a credit policy: a rule, where it speaks, what it allows, and what happens beyond that. Of all rows of a
 * rule, the first that speaks at a checkpoint for a risk class holds.
 *
 * @param rule the rule
 * @param reaction what happens when it is broken
 * @param checkpoints where it speaks; empty for everywhere
 * @param riskClasses for whom it speaks; empty for everybody
 * @param bounds what it allows
 * @param waivable whether a waiver may set the rule aside although it blocks
 */
public record PolicyRule(
        CreditRule rule,
        Reaction reaction,
        Set<Checkpoint> checkpoints,
        Set<String> riskClasses,
        RuleBounds bounds,
        boolean waivable) {

    /**
     * Checks that the rule has what it measures against.
     *
     * @throws IllegalArgumentException if a bound that the rule needs is missing
     */
    public PolicyRule {
        checkpoints = Collections.unmodifiableSortedSet(new TreeSet<>(checkpoints));
        riskClasses = Collections.unmodifiableSortedSet(new TreeSet<>(riskClasses));
        Set<RuleBounds.Bound> missing = new TreeSet<>(rule.needs());
        missing.removeAll(bounds.given());
        if (reaction != Reaction.IGNORE && !missing.isEmpty()) {
            throw new IllegalArgumentException("rule " + rule + ": expected "
                    + String.join(
                            " and ",
                            missing.stream().map(RuleBounds.Bound::toString).toList()));
        }
    }

    /** A rule that speaks everywhere and for everybody, without bounds of its own. */
    public static PolicyRule of(CreditRule rule, Reaction reaction) {
        return of(rule, reaction, RuleBounds.none());
    }

    /** A rule that speaks everywhere and for everybody. */
    public static PolicyRule of(CreditRule rule, Reaction reaction, RuleBounds bounds) {
        return new PolicyRule(rule, reaction, Set.of(), Set.of(), bounds, false);
    }

    /** A rule against an amount. */
    public static PolicyRule ofAmount(CreditRule rule, Reaction reaction, Money amount) {
        return of(rule, reaction, RuleBounds.none().withAmount(amount));
    }

    /** A rule against a number of days. */
    public static PolicyRule ofDays(CreditRule rule, Reaction reaction, long days) {
        return of(rule, reaction, RuleBounds.none().withDays(days));
    }

    /** The same row, only at these checkpoints. */
    public PolicyRule at(Checkpoint... only) {
        return new PolicyRule(rule, reaction, Set.of(only), riskClasses, bounds, waivable);
    }

    /** The same row, only for these risk classes. */
    public PolicyRule forRiskClasses(String... only) {
        return new PolicyRule(rule, reaction, checkpoints, Set.of(only), bounds, waivable);
    }

    private PolicyRule with(UnaryOperator<RuleBounds> change) {
        return new PolicyRule(rule, reaction, checkpoints, riskClasses, change.apply(bounds), waivable);
    }

    /** The same row with a bound in per cent. */
    public PolicyRule withPercent(BigDecimal bound) {
        return with(given -> given.withPercent(bound));
    }

    /** The same row with an amount. */
    public PolicyRule withAmount(Money bound) {
        return with(given -> given.withAmount(bound));
    }

    /** The same row with so many days of grace on top of what it allows. */
    public PolicyRule withGraceDays(long days) {
        return with(given -> given.withGraceDays(days));
    }

    /** The same row, whose findings a waiver may cover although they block. */
    public PolicyRule withWaiver() {
        return new PolicyRule(rule, reaction, checkpoints, riskClasses, bounds, true);
    }

    /** Whether the row is for that checkpoint and that risk class. */
    public boolean speaksAt(Checkpoint checkpoint, String riskClass) {
        return (checkpoints.isEmpty() || checkpoints.contains(checkpoint))
                && (riskClasses.isEmpty() || riskClasses.contains(riskClass));
    }
}
