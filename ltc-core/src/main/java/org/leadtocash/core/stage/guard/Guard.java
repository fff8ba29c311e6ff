package org.leadtocash.core.stage.guard;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.leadtocash.core.expression.Truth;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Obligation;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.source.DataSet;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.instance.Instance;

/**
 * A named question that a model can ask before a step, answered from what the context holds and from nothing else.
 *
 * <p>A guard is pure: the same question, the same answer. One that throws refuses the step, and the decision says so.
 */
@FunctionalInterface
public interface Guard {

    /** Whether it holds. */
    Answer test(Question question);

    /**
     * What was expected instead of these arguments; empty where they are right. Asked once, when a machine is made.
     *
     * @param arguments as the model gives them
     * @param facts what the model speaks of
     */
    default Optional<String> expected(Map<String, List<String>> arguments, FactSchema facts) {
        return Optional.empty();
    }

    /** The facts that it reads whatever its arguments are, so that nobody calls them unused. */
    default List<String> reads() {
        return List.of();
    }

    /** What a guard may look at. */
    final class Question {
        private final Instance instance;
        private final Context context;
        private final Facts facts;
        private final Map<String, List<String>> arguments;

        private Question(Instance instance, Context context, Facts facts, Map<String, List<String>> arguments) {
            this.instance = instance;
            this.context = context;
            this.facts = facts;
            this.arguments = arguments;
        }

        /** A question about that instance, for an engine that asks guards. */
        public static Question of(
                Instance instance, Context context, Facts facts, Map<String, List<String>> arguments) {
            return new Question(instance, context, facts, arguments);
        }

        /** The instance before the step. */
        public Instance instance() {
            return instance;
        }

        /** Everything that was handed in. */
        public Context context() {
            return context;
        }

        /** What is known, of the model's schema. */
        public Facts facts() {
            return facts;
        }

        /** The document, as the subject of a finding. */
        public Subject subject() {
            return Subject.of(instance.document());
        }

        /** The day it is, in the zone of the context. */
        public LocalDate today() {
            return context.today();
        }

        /** The values of an argument, in order; none where it was not given. */
        public List<String> arguments(String name) {
            return arguments.getOrDefault(name, List.of());
        }

        /**
         * The one value of an argument.
         *
         * @throws IllegalArgumentException if there is not exactly one
         */
        public String argument(String name) {
            List<String> values = arguments(name);
            if (values.size() != 1) {
                throw new IllegalArgumentException("argument " + name + ": expected one value, got " + values.size());
            }
            return values.get(0);
        }
    }

    /**
     * What a guard says: whether it holds, and why. The step is refused by each REVIEW and BLOCK among the findings that
     * nobody cleared. An answer that does not hold and brings none of these gets one from the machine:
     * {@code stage.guard-failed}, or {@code stage.pending} where it is not settled.
     */
    final class Answer {
        private static final Answer HOLDS = new Answer(Truth.TRUE, Findings.none(), List.of(), List.of());
        private static final Answer FAILS = new Answer(Truth.FALSE, Findings.none(), List.of(), List.of());
        private static final Answer UNKNOWN = new Answer(Truth.UNKNOWN, Findings.none(), List.of(), List.of());

        private final Truth truth;
        private final Findings findings;
        private final List<Obligation> obligations;
        private final List<DataSet> dataSets;

        private Answer(Truth truth, Findings findings, List<Obligation> obligations, List<DataSet> dataSets) {
            this.truth = truth;
            this.findings = findings;
            this.obligations = obligations;
            this.dataSets = dataSets;
        }

        /** An answer without reasons of its own. */
        public static Answer of(Truth truth) {
            return switch (truth) {
                case TRUE -> HOLDS;
                case FALSE -> FAILS;
                case UNKNOWN -> UNKNOWN;
            };
        }

        /** It holds, and these are worth saying. */
        public static Answer holds(Finding... findings) {
            return of(Truth.TRUE).with(Findings.of(findings));
        }

        /** It does not hold, for these reasons. */
        public static Answer fails(Finding... findings) {
            return of(Truth.FALSE).with(Findings.of(findings));
        }

        /** It is not settled, for these reasons. */
        public static Answer pending(Finding... findings) {
            return of(Truth.UNKNOWN).with(Findings.of(findings));
        }

        /** The same, with these reasons besides its own. */
        public Answer with(Findings more) {
            return new Answer(truth, findings.plus(more), obligations, dataSets);
        }

        /** The same, with what is still owed once the step is taken. */
        public Answer withObligations(Collection<Obligation> owed) {
            return new Answer(truth, findings, List.copyOf(owed), dataSets);
        }

        /** The same, naming the data it was made from. */
        public Answer withDataSets(Collection<DataSet> used) {
            return new Answer(truth, findings, obligations, List.copyOf(used));
        }

        /** Whether it holds. */
        public Truth truth() {
            return truth;
        }

        /** Why. */
        public Findings findings() {
            return findings;
        }

        /** What is still owed once the step is taken. */
        public List<Obligation> obligations() {
            return obligations;
        }

        /** The data it was made from. */
        public List<DataSet> dataSets() {
            return dataSets;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Answer that
                    && truth == that.truth
                    && findings.equals(that.findings)
                    && obligations.equals(that.obligations)
                    && dataSets.equals(that.dataSets);
        }

        @Override
        public int hashCode() {
            return Objects.hash(truth, findings, obligations, dataSets);
        }

        /** Truth and findings. */
        @Override
        public String toString() {
            return truth + (findings.isEmpty() ? "" : " " + findings);
        }
    }
}
