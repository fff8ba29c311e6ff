package org.leadtocash.core.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.trace.Choice;
import org.leadtocash.core.trace.Loser;
import org.leadtocash.core.trace.Operation;
import org.leadtocash.core.trace.Part;
import org.leadtocash.core.trace.Trace;
import org.leadtocash.core.trace.TraceStep;

/**
 * The independent check of a trace: computes every step again from the recorded numbers of its inputs, in plain
 * fractions of its own, and knows nothing of prices, credit or the engine that wrote it.
 *
 * <p>No finding means accepted. A trace in which any result, input, operation, policy or split was changed so that the
 * numbers no longer follow from each other is refused, each such step with a finding of its own. What arithmetic alone
 * cannot tell is whether a number was really taken from the source it cites (ask {@link #verify(Trace, CitedValues)}),
 * and whether the whole trace was exchanged for another sound one (compare its hash with the one in the decision).
 */
public final class TraceVerifier {
    private static final FindingCode MALFORMED = FindingCode.of("trace.malformed");
    private static final FindingCode WRONG_VALUE = FindingCode.of("trace.wrong-value");
    private static final FindingCode WRONG_CHOICE = FindingCode.of("trace.wrong-choice");
    private static final FindingCode UNIT_MISMATCH = FindingCode.of("trace.unit-mismatch");
    private static final FindingCode WITHHELD = FindingCode.of("trace.withheld");
    private static final FindingCode SOURCE_DIFFERS = FindingCode.of("trace.source-differs");
    private static final FindingCode SOURCE_UNKNOWN = FindingCode.of("trace.source-unknown");

    private final List<TraceStep> steps;
    private final List<Finding> findings = new ArrayList<>();
    /** What the parts of the split that is being checked should be. */
    private List<Fraction> parts = List.of();

    private TraceVerifier(Trace trace) {
        this.steps = trace.steps();
    }

    /**
     * All that is wrong with a trace; none where every step follows from its inputs. What a view withheld cannot be
     * checked and is a finding to {@link Severity#REVIEW}; everything else blocks.
     */
    public static Findings verify(Trace trace) {
        return verify(trace, Optional.empty());
    }

    /** The same, and whether each number is the one that stands in the source it cites. */
    public static Findings verify(Trace trace, CitedValues sources) {
        return verify(trace, Optional.of(sources));
    }

    private static Findings verify(Trace trace, Optional<CitedValues> sources) {
        TraceVerifier verifier = new TraceVerifier(trace);
        List<Set<Sensitivity>> secrets = trace.secrets();
        for (TraceStep step : trace.steps()) {
            boolean secret = !secrets.get(step.number() - 1).isEmpty();
            verifier.checkValue(step, secret);
            verifier.checkUnit(step);
            sources.ifPresent(truth -> verifier.checkSource(step, truth, secret));
        }
        return Findings.from(verifier.findings);
    }

    private void malformed(int step, String wrong) {
        findings.add(
                about(MALFORMED, Severity.BLOCK, step).text("problem", wrong).build());
    }

    private void checkValue(TraceStep step, boolean secret) {
        if (step.operation() == Operation.WITHHELD) {
            findings.add(about(WITHHELD, Severity.REVIEW, step.number()).build());
            return;
        }
        try {
            Fraction expected = expected(step);
            if (!expected.same(value(step))) {
                findings.add(compared(WRONG_VALUE, step, step.digits(), expected.toString(), secret));
            }
        } catch (ArithmeticException impossible) {
            malformed(step.number(), String.valueOf(impossible.getMessage()));
        }
        step.choice().ifPresent(choice -> checkChoice(step, choice, secret));
    }

    private static Fraction value(TraceStep step) {
        return Fraction.of(step.value().orElseThrow());
    }

    private Fraction input(TraceStep step, int index) {
        int number = step.inputs().get(index);
        Fraction value = value(steps.get(Math.abs(number) - 1));
        return number < 0 ? value.negated() : value;
    }

    private Fraction expected(TraceStep step) {
        return switch (step.operation()) {
            case TAKE, WITHHELD -> value(step);
            case ADD -> {
                Fraction sum = Fraction.ZERO;
                for (int i = 0; i < step.inputs().size(); i++) {
                    sum = sum.plus(input(step, i));
                }
                yield sum;
            }
            case MULTIPLY, CONVERT -> input(step, 0).times(input(step, 1));
            case DIVIDE -> {
                if (input(step, 1).signum() == 0) {
                    throw new ArithmeticException("division by 0");
                }
                yield input(step, 0).over(input(step, 1));
            }
            case PERCENT -> input(step, 0).times(input(step, 1)).hundredth();
            case ROUND -> {
                RoundingPolicy policy = step.rounding().orElseThrow();
                Fraction increment = Fraction.of(policy.increment());
                yield Fraction.of(input(step, 0).over(increment).whole(policy.mode()))
                        .times(increment);
            }
            case ALLOCATE -> part(step, step.part().orElseThrow());
            case SELECT -> input(step, 0);
        };
    }

    private Fraction part(TraceStep step, Part part) {
        if (part.index() == 0) {
            parts = parts(step, part);
        }
        return parts.get(part.index());
    }

    private List<Fraction> parts(TraceStep step, Part part) {
        List<Fraction> weights = new ArrayList<>();
        for (int i = 0; i < part.of(); i++) {
            weights.add(input(steps.get(step.number() + i - 1), 1));
        }
        Fraction unit = Fraction.of(part.unit().increment());
        return SplitCheck.parts(input(step, 0), weights, unit, part.unit().mode(), part.rule());
    }

    private void checkChoice(TraceStep step, Choice choice, boolean secret) {
        for (Loser loser : step.losers()) {
            if (choice != Choice.RANKED && loser.step().isPresent()) {
                TraceStep beaten = steps.get(loser.step().getAsInt() - 1);
                if (beaten.value().isEmpty()) {
                    malformed(step.number(), "loser " + beaten.number() + ", which is withheld");
                    continue;
                }
                int compared = value(step).compareTo(value(beaten));
                if (choice == Choice.LEAST ? compared > 0 : compared < 0) {
                    findings.add(compared(WRONG_CHOICE, step, step.digits(), beaten.digits(), secret));
                }
            }
        }
    }

    private void checkUnit(TraceStep step) {
        if (step.operation() == Operation.TAKE || step.operation() == Operation.WITHHELD) {
            return;
        }
        Measure found = Measure.of(step.unit());
        Measure expected = unit(step, 0);
        for (int i = 1; i < step.inputs().size(); i++) {
            Measure other = unit(step, i);
            switch (step.operation()) {
                case MULTIPLY -> expected = expected.times(other);
                case CONVERT -> {
                    compare(step, other, found.over(expected));
                    expected = expected.times(other);
                }
                case DIVIDE -> expected = expected.over(other);
                case ADD -> compare(step, other, expected);
                case PERCENT -> compare(step, other, Measure.of("%"));
                default -> {}
            }
        }
        compare(step, found, expected);
    }

    private Measure unit(TraceStep step, int index) {
        return Measure.of(steps.get(Math.abs(step.inputs().get(index)) - 1).unit());
    }

    private void compare(TraceStep step, Measure found, Measure expected) {
        if (!found.equals(expected)) {
            findings.add(compared(UNIT_MISMATCH, step, found.toString(), expected.toString(), false));
        }
    }

    private void checkSource(TraceStep step, CitedValues truth, boolean secret) {
        step.cited()
                .ifPresent(cited -> truth.value(cited)
                        .map(Fraction::of)
                        .ifPresentOrElse(
                                stands -> {
                                    if (!stands.same(value(step))) {
                                        findings.add(compared(
                                                SOURCE_DIFFERS, step, step.digits(), stands.toString(), secret));
                                    }
                                },
                                () -> findings.add(about(SOURCE_UNKNOWN, Severity.REVIEW, step.number())
                                        .reference("source", cited.toString())
                                        .build())));
    }

    private static Finding compared(FindingCode code, TraceStep step, String found, String expected, boolean secret) {
        Finding.Builder finding = about(code, Severity.BLOCK, step.number())
                .reference("operation", step.operation().name());
        return secret
                ? finding.build()
                : finding.text("found", found).text("expected", expected).build();
    }

    private static Finding.Builder about(FindingCode code, Severity severity, int step) {
        return Finding.of(code, severity, Subject.of("trace-step", Integer.toString(step)));
    }
}
