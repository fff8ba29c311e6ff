package org.leadtocash.pricing.document;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.tape.Tape;
import org.leadtocash.core.trace.Trace;
import org.leadtocash.pricing.book.PriceIndex;
import org.leadtocash.pricing.request.PriceRequest;

/**
 * One document being priced: works the steps in order, each for all lines, and keeps what every line comes to.
 *
 * <p>There are three ways. For totals, each amount is computed on whole numbers where that is exact, and on exact fractions
 * where it is not, or where there is something to say. For a proof, everything is computed on whole numbers and the workings
 * are kept; where that is not enough the run is given up, and another computes everything on exact fractions and records it.
 * All give the same amounts, and the same proof.
 */
final class PricingRun {
    private final Pricer pricer;
    private final CompiledProcedure compiled;
    private final PriceRequest request;
    private final Tape tape;
    private final Roundings roundings;
    private final Lines lines;
    private final Sheet sheet;
    private final @Nullable Workings workings;
    private @Nullable ExactRun exact;
    private @Nullable Cumulation cumulation;
    private int cumulated = -1;
    private @Nullable LawDesk law;
    private @Nullable Foot foot;

    private PricingRun(Pricer pricer, PriceRequest request, Tape tape, boolean keeping) {
        this.pricer = pricer;
        this.compiled = pricer.compiled();
        this.request = request;
        this.tape = tape;
        this.lines = Lines.of(request, compiled);
        this.roundings = lines.roundings();
        this.sheet =
                new Sheet(lines.size(), compiled.counts(), roundings.scale(), roundings.unit(), tape.isRecording());
        this.workings = keeping ? new Workings(lines.size(), compiled.size()) : null;
    }

    /** The amounts, without a proof. */
    static PricingRun ofTotals(Pricer pricer, PriceRequest request) {
        PricingRun run = new PricingRun(pricer, request, Tape.none(), false);
        var unused = run.work();
        return run;
    }

    /** The amounts with all that their proof is written of. */
    static PricingRun withWorkings(Pricer pricer, PriceRequest request) {
        PricingRun run = new PricingRun(pricer, request, Tape.none(), true);
        if (run.work()) {
            return run;
        }
        PricingRun exactly = new PricingRun(pricer, request, Tape.recording(), false);
        exactly.workExactly(run.law);
        return exactly;
    }

    /** The amounts on exact fractions alone. */
    static PricingRun onFractions(Pricer pricer, PriceRequest request, Tape tape) {
        PricingRun run = new PricingRun(pricer, request, tape, false);
        run.workExactly(null);
        return run;
    }

    /** Works on whole numbers as far as they go; false where workings are kept and they do not go far enough. */
    private boolean work() {
        if (roundings.narrow() == null) {
            if (workings == null) {
                workExactly(null);
            }
            return workings == null;
        }
        if (!lines.isPlain() || lines.isEntered()) {
            if (workings != null) {
                return false;
            }
            exact().open();
        }
        NarrowSteps narrow = new NarrowSteps(this, roundings.narrow());
        for (int column = 0; column < compiled.size(); column++) {
            if (!narrow.work(compiled.plan(column))) {
                return false;
            }
        }
        return narrow.close() && finish();
    }

    private boolean finish() {
        LawDesk desk = LawDesk.of(this);
        law = desk;
        Foot plain = NarrowFoot.of(this, desk);
        if (plain == null && workings != null) {
            return false;
        }
        foot = plain == null ? new Closing(this, desk) : plain;
        return true;
    }

    private void workExactly(@Nullable LawDesk asked) {
        exact().open();
        for (int column = 0; column < compiled.size(); column++) {
            StepPlan plan = compiled.plan(column);
            if (plan.isHeader()) {
                exact().header(plan);
            } else {
                exact().lines(plan);
            }
        }
        exact().close();
        tape.scope("");
        LawDesk desk = asked == null ? LawDesk.of(this) : asked.toldTo(exact().reasons());
        law = desk;
        foot = new Closing(this, desk);
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

    /** Whether there is a proof of it. */
    boolean isProven() {
        return workings != null || tape.isRecording();
    }

    /** The proof: recorded, or written of the workings. */
    Trace trace() {
        Workings kept = workings;
        return (kept == null ? tape : new ProofWriter(this, kept).write()).trace();
    }

    /** What the bucket of that step comes to so far; the steps of a bucket follow each other. */
    Cumulation cumulation(StepPlan plan) {
        int first = plan.earlier().length == 0 ? plan.column() : plan.earlier()[0];
        Cumulation known = cumulation;
        if (known == null || cumulated != first) {
            known = new Cumulation(
                    plan.isHeader() ? HeaderStep.PILES : lines.size(),
                    tape.isRecording() ? lines.size() + HeaderStep.PILES : 0);
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

    /** Where exact fractions are recorded; on whole numbers nothing is. */
    Tape tape() {
        return tape;
    }

    /** What is kept for a proof; null where none is asked for, or it is recorded. */
    @Nullable Workings workings() {
        return workings;
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
        return plan.subtotal() == null || plan.subtotal().less().isEmpty() || sheet.hasAny(line, plan.less());
    }
}
