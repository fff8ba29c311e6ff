package org.leadtocash.pricing.document;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.tape.Tape;
import org.leadtocash.pricing.book.PriceIndex;

/**
 * One document being priced: works the steps in order, each for all lines, and keeps what every line comes to.
 *
 * <p>Each amount is computed on whole numbers where that is exact, and on exact fractions where it is not, or where there is
 * something to say. Both give the same amounts and the same steps on the tape.
 */
final class PricingRun {
    private final Pricer pricer;
    private final CompiledProcedure compiled;
    private final PriceRequest request;
    private final Tape tape;
    private final Roundings roundings;
    private final Lines lines;
    private final Sheet sheet;
    private final NarrowSteps narrow;
    private @Nullable ExactRun exact;
    private @Nullable Cumulation cumulation;
    private int cumulated = -1;
    private @Nullable LawDesk law;
    private @Nullable Foot foot;

    PricingRun(Pricer pricer, PriceRequest request, Tape tape) {
        this.pricer = pricer;
        this.compiled = pricer.compiled();
        this.request = request;
        this.tape = tape;
        Roundings inCurrency = compiled.roundings(request.currency());
        this.roundings = pricer.isExactOnly() ? inCurrency.onlyExact() : inCurrency;
        this.lines = new Lines(request, compiled, book());
        this.sheet =
                new Sheet(lines.size(), compiled.counts(), roundings.scale(), roundings.unit(), tape.isRecording());
        this.narrow = new NarrowSteps(this);
    }

    void work() {
        if (!lines.readDays() || hasEntries()) {
            exact().open();
        }
        for (int column = 0; column < compiled.size(); column++) {
            StepPlan plan = compiled.plan(column);
            if (plan.condition() == null) {
                narrow.subtotals(plan);
            } else if (!plan.isHeader()) {
                narrow.lines(plan);
            } else if (!narrow.header(plan)) {
                exact().header(plan);
            }
        }
        narrow.close();
        tape.scope("");
        law = LawDesk.of(this);
        Foot plain = NarrowFoot.of(this, law);
        foot = plain == null ? new Closing(this, law) : plain;
    }

    private boolean hasEntries() {
        boolean entered = !request.conditions().isEmpty();
        for (int i = 0; !entered && i < lines.size(); i++) {
            entered = !lines.line(i).conditions().isEmpty();
        }
        return entered;
    }

    /** The way on exact fractions, which is taken up when it is first needed. */
    ExactRun exact() {
        ExactRun known = exact;
        if (known == null) {
            known = new ExactRun(this);
            exact = known;
        }
        return known;
    }

    /** The way on exact fractions, where it was taken. */
    @Nullable ExactRun exactIfTaken() {
        return exact;
    }

    /** What the bucket of that step comes to so far. */
    Cumulation cumulation(StepPlan plan) {
        int first = plan.earlier().length == 0 ? plan.column() : plan.earlier()[0];
        Cumulation known = cumulation;
        if (known == null || cumulated != first) {
            known = new Cumulation(lines.size() + 2, tape.isRecording());
            cumulation = known;
            cumulated = first;
        }
        return known;
    }

    Pricer pricer() {
        return pricer;
    }

    CompiledProcedure compiled() {
        return compiled;
    }

    PriceIndex book() {
        return pricer.book().index();
    }

    PriceRequest request() {
        return request;
    }

    Tape tape() {
        return tape;
    }

    Roundings roundings() {
        return roundings;
    }

    Lines lines() {
        return lines;
    }

    Sheet sheet() {
        return sheet;
    }

    Foot foot() {
        return Objects.requireNonNull(foot, "worked");
    }

    LawDesk law() {
        return Objects.requireNonNull(law, "worked");
    }

    /** Whether a subtotal has something to take off: a margin without a cost would be all of the net. */
    boolean isWhole(StepPlan plan, int line) {
        return plan.subtotal() == null
                || plan.subtotal().less().isEmpty()
                || Arrays.stream(plan.less()).anyMatch(taken -> sheet.has(line, taken));
    }
}
