package org.leadtocash.core.stage.guard;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.stage.model.StageModel;

/**
 * The guards that a machine knows, by name.
 *
 * <p>The standard ones:
 *
 * <ul>
 *   <li>{@code verdict(engine)}: the engine has given a valid verdict about this version of the document; its findings
 *       count.
 *   <li>{@code fieldPresent(fact…)}: something has been said at these paths.
 *   <li>{@code dateNotPast(fact)}: the day has not gone by.
 *   <li>{@code parentIn(stages…)}: the document this one came from is in one of the stages, as the fact
 *       {@code parent.stage} says.
 *   <li>{@code docExists(type, stages…)}: one of the documents of the list {@code related} is of that type and in one of
 *       the stages; of any stage where none is named.
 *   <li>{@code actorIsOwner()}: the actor is the one whom the fact {@code owner} names.
 *   <li>{@code actorInOrgUnit(units…)}: the actor acts by a post that reaches one of these units, or has roles that hold
 *       everywhere.
 *   <li>{@code conditionsClosed(transition)}: no condition of any gate that blocks that step is open.
 *   <li>{@code fieldMatches(fact, pattern)}: the text fits the pattern, as in an expression.
 *   <li>{@code credit(statuses…)}, {@code trade(statuses…)}: what a valid verdict of that engine comes to is one of these:
 *       {@code OK}, {@code OK_PREPAY} where something is still owed, {@code PENDING} where somebody must look or there is
 *       none, {@code BLOCK}; of trade {@code CLEAR}, {@code LICENCE_NEEDED} where somebody must look, {@code PENDING},
 *       {@code BLOCK}.
 *   <li>{@code amountWithin(fact, most)}: the amount is at most that, in the same currency.
 *   <li>{@code marginAtLeast(pct)}, {@code discountAtMost(pct)}: of the facts {@code marginPct} and {@code discountPct}.
 *   <li>{@code withinValidity(from, until)}: today is one of the days from the one fact to the other.
 *   <li>{@code fxRateFresh(fact, days)}: the day of the rate is not more than so many days ago, and not to come.
 *   <li>{@code linesAll(fact, values…)}, {@code linesAny(fact, values…)}: a fact such as {@code lines/*}{@code /stage} is one of
 *       the values on all lines, of which there is one at least, or on one of them.
 *   <li>{@code notDuplicate()}: {@code duplicateOf} does not apply.
 *   <li>{@code balanceZero(kinds…)}: nothing is open in the list {@code balances}, of these kinds or of any.
 *   <li>{@code childrenAllIn(type, stages…)}: of the list {@code related} there is a document of the type, and all are in the
 *       stages.
 *   <li>{@code invariantHolds(id)}: a valid verdict of {@code flow} says nothing that refuses by that rule.
 * </ul>
 */
public final class Guards {
    private static final Guards NONE = new Guards(Map.of());

    private final Map<String, Guard> byName;

    private Guards(Map<String, Guard> byName) {
        this.byName = byName;
    }

    /** No guard at all. */
    public static Guards none() {
        return NONE;
    }

    /** The standard ones. */
    public static Guards standard() {
        return StandardGuards.ALL;
    }

    /**
     * These and one more.
     *
     * @throws IllegalArgumentException if one of that name is there already
     */
    public Guards with(String name, Guard guard) {
        Map<String, Guard> all = new TreeMap<>(byName);
        if (all.putIfAbsent(name, guard) != null) {
            throw new IllegalArgumentException("guard " + name + " is there already");
        }
        return new Guards(Collections.unmodifiableMap(all));
    }

    /** The guard of that name. */
    public Optional<Guard> guard(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * Everything that a model asks and that these guards and parameters cannot answer: unknown guards, wrong arguments,
     * undeclared parameters.
     */
    public Findings problems(StageModel model, FactSchema parameters) {
        return Findings.from(GuardCheck.problems(model, this, parameters));
    }

    /** The names, in order. */
    public Set<String> names() {
        return byName.keySet();
    }
}
