package org.leadtocash.pricing.document;

import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.decimal.ExactLong;
import org.leadtocash.pricing.book.PriceIndex;
import org.leadtocash.pricing.book.RateForm;
import org.leadtocash.pricing.condition.RateKind;

/**
 * Works a step in all lines whose records have one form: one short loop for each thing to do, which is what a machine does
 * fastest. A line whose numbers do not fit is marked with {@link NarrowSearch#ASK} and left as it is.
 */
final class NarrowBatch {
    private static final int MOST_DIGITS = 18;

    private final PricingRun run;
    private final PriceIndex book;
    private final Lines lines;
    private final Sheet sheet;
    private final @Nullable Workings workings;
    private final RoundingMode mode;
    private final NarrowSearch search;

    NarrowBatch(PricingRun run, NarrowSearch search, RoundingMode mode) {
        this.run = run;
        this.book = run.book();
        this.lines = run.lines();
        this.sheet = run.sheet();
        this.workings = run.workings();
        this.mode = mode;
        this.search = search;
    }

    /** Whether amounts of that form are no more than one product and one rounding. */
    boolean suits(StepPlan plan, RateForm form) {
        if (plan.step().mandatory() && plan.bucketed()) {
            return false;
        }
        if (form.isPercent()) {
            return form.rateScale(0) + 2 <= MOST_DIGITS;
        }
        int more = more(form);
        return form.kind() == RateKind.PER_UNIT
                && run.roundings().unitPrice().isEmpty()
                && lines.areIn(form.unit())
                && form.perDigits() >= 0
                && more >= 0
                && more <= MOST_DIGITS
                && form.currency().equals(Optional.of(run.request().currency()));
    }

    /** The digits that an amount per unit has beyond those of the smallest unit. */
    private int more(RateForm form) {
        return form.rateScale(0) - sheet.scale() + form.perDigits();
    }

    /** Works the step in those lines, which have their tiers; lines whose numbers do not fit are left. */
    void work(StepPlan plan, RateForm form, Candidates lookers) {
        boolean percent = form.isPercent();
        int more = percent ? form.rateScale(0) + 2 : more(form);
        @Nullable Cumulation sums = plan.bucketed() ? run.cumulation(plan) : null;
        int own = sheet.from(plan.column());
        int all = sheet.counts(plan.column()) ? sheet.from(sheet.amount()) : -1;
        long[] cells = sheet.cells();
        int[] members = lookers.lines();
        int[] tiers = lookers.tiers();
        int count = lookers.count();
        int from = search.baseFrom();
        for (int i = 0; i < count; i++) {
            int line = members[i];
            long base = !percent ? lines.quantity(line) : from < 0 ? search.base(line) : cells[from + line];
            long rate = book.rateUnscaled(tiers[i]);
            long exact = base * rate;
            // what is not known is a number that no product fits
            boolean fits = base > Sheet.WIDE
                    && rate > Sheet.WIDE
                    && exact > Sheet.WIDE
                    && Math.multiplyHigh(base, rate) == exact >> 63;
            long units = fits ? round(sums, line, exact, more) : Sheet.NONE;
            if (units == Sheet.NONE || (units == 0 && plan.step().mandatory())) {
                lookers.leave(line);
                continue;
            }
            cells[own + line] = units;
            sheet.source(own + line, tiers[i]);
            if (all >= 0) {
                cells[all + line] = Sheet.plus(cells[all + line], units);
            }
            if (workings != null) {
                keep(workings, sums, plan, line, base, exact, more);
            }
        }
    }

    /** Rounds an exact amount, on its own or with its bucket; {@link Sheet#NONE} where the bucket does not fit. */
    private long round(@Nullable Cumulation sums, int line, long exact, int more) {
        if (sums == null) {
            return ExactLong.overPowerOfTen(exact, more, mode);
        }
        long sum = sums.add(line, exact, more);
        return sum == Cumulation.WIDE
                ? Sheet.NONE
                : sums.settle(line, ExactLong.overPowerOfTen(sum, sums.digits(line), mode));
    }

    private static void keep(
            Workings workings, @Nullable Cumulation sums, StepPlan plan, int line, long base, long exact, int more) {
        long sum = sums == null ? 0 : sums.sum(line);
        workings.keep(line, plan.column(), base, exact, sum, sums == null ? more : sums.digits(line));
    }
}
