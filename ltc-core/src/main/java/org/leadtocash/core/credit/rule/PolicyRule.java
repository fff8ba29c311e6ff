package org.leadtocash.core.credit.rule;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.Money;

/**
 * One row of a credit policy: a rule, where it speaks, what it allows, and what happens beyond that. Of all rows of a
 * rule, the first that speaks at a checkpoint for a risk class holds.
 *
 * @param rule the rule
 * @param reaction what happens when it is broken
 * @param checkpoints where it speaks; empty for everywhere
 * @param riskClasses for whom it speaks; empty for everybody
 * @param amount what DOC_MAX_VALUE and OVERDUE_AMOUNT allow; the least open amount that OLDEST_OPEN_ITEM looks at
 * @param days how many days past due OLDEST_OPEN_ITEM allows, grace included
 * @param percent how many per cent of the limit OVERDUE_AMOUNT allows, where both bounds must be passed
 * @param waivable whether a waiver may set the rule aside
 */
public record PolicyRule(
        CreditRule rule,
        Reaction reaction,
        Set<Checkpoint> checkpoints,
        Set<String> riskClasses,
        Optional<Money> amount,
        Optional<Long> days,
        Optional<BigDecimal> percent,
        boolean waivable) {

    /**
     * Checks that the rule has what it measures against.
     *
     * @throws IllegalArgumentException if a bound that the rule needs is missing
     */
    public PolicyRule {
        checkpoints = Collections.unmodifiableSortedSet(new TreeSet<>(checkpoints));
        riskClasses = Collections.unmodifiableSortedSet(new TreeSet<>(riskClasses));
        boolean needsAmount = rule == CreditRule.DOC_MAX_VALUE || rule == CreditRule.OVERDUE_AMOUNT;
        boolean needsDays = rule == CreditRule.OLDEST_OPEN_ITEM;
        if (reaction != Reaction.IGNORE && ((needsAmount && amount.isEmpty()) || (needsDays && days.isEmpty()))) {
            throw new IllegalArgumentException("rule " + rule + ": expected " + (needsDays ? "days" : "an amount"));
        }
    }

    /** A rule that speaks everywhere and for everybody, without bounds of its own. */
    public static PolicyRule of(CreditRule rule, Reaction reaction) {
        return new PolicyRule(
                rule, reaction, Set.of(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** A rule against an amount. */
    public static PolicyRule ofAmount(CreditRule rule, Reaction reaction, Money amount) {
        return new PolicyRule(
                rule, reaction, Set.of(), Set.of(), Optional.of(amount), Optional.empty(), Optional.empty(), false);
    }

    /** A rule against a number of days. */
    public static PolicyRule ofDays(CreditRule rule, Reaction reaction, long days) {
        return new PolicyRule(
                rule, reaction, Set.of(), Set.of(), Optional.empty(), Optional.of(days), Optional.empty(), false);
    }

    /** The same row, only at these checkpoints. */
    public PolicyRule at(Checkpoint... only) {
        return new PolicyRule(rule, reaction, Set.of(only), riskClasses, amount, days, percent, waivable);
    }

    /** The same row, only for these risk classes. */
    public PolicyRule forRiskClasses(String... only) {
        return new PolicyRule(rule, reaction, checkpoints, Set.of(only), amount, days, percent, waivable);
    }

    /** The same row with a bound in per cent. */
    public PolicyRule withPercent(BigDecimal bound) {
        return new PolicyRule(rule, reaction, checkpoints, riskClasses, amount, days, Optional.of(bound), waivable);
    }

    /** The same row with an amount. */
    public PolicyRule withAmount(Money bound) {
        return new PolicyRule(rule, reaction, checkpoints, riskClasses, Optional.of(bound), days, percent, waivable);
    }

    /** The same row, whose findings a waiver may cover. */
    public PolicyRule withWaiver() {
        return new PolicyRule(rule, reaction, checkpoints, riskClasses, amount, days, percent, true);
    }

    /** Whether the row is for that checkpoint and that risk class. */
    public boolean speaksAt(Checkpoint checkpoint, String riskClass) {
        return (checkpoints.isEmpty() || checkpoints.contains(checkpoint))
                && (riskClasses.isEmpty() || riskClasses.contains(riskClass));
    }
}
