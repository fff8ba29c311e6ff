package org.leadtocash.pricing.document;

import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.decimal.ExactLong;
import org.leadtocash.pricing.book.PriceIndex;
import org.leadtocash.pricing.book.RateForm;
import org.leadtocash.pricing.book.RateKind;

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
    private final long[] amounts;

    NarrowBatch(PricingRun run, RoundingMode mode) {
        this.run = run;
        this.book = run.book();
        this.lines = run.lines();
        this.sheet = run.sheet();
        this.workings = run.workings();
        this.mode = mode;
        this.amounts = new long[lines.size()];
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

    /** Works the lines that have a tier; the bases are room to work in. */
    void work(StepPlan plan, RateForm form, int[] tiers, long[] bases) {
        book.rates(tiers, amounts);
        int more;
        if (form.isPercent()) {
            sheet.bases(plan, bases);
            more = form.rateScale(0) + 2;
        } else {
            lines.quantities(bases);
            more = more(form);
        }
        multiply(tiers, bases);
        if (workings != null) {
            workings.keepAll(plan.column(), bases, amounts);
        }
        if (plan.bucketed()) {
            together(plan, tiers, more);
        } else {
            round(tiers, more);
        }
        if (plan.step().mandatory()) {
            refuseZero(tiers);
        }
        sheet.putAll(plan.column(), amounts, tiers);
    }

    /** Bases times rates. A number that is not known is one that no product fits. */
    private void multiply(int[] tiers, long[] bases) {
        for (int line = 0; line < tiers.length; line++) {
            if (tiers[line] >= 0) {
                long base = bases[line];
                long rate = amounts[line];
                long product = base * rate;
                boolean fits = base > Sheet.WIDE
                        && rate > Sheet.WIDE
                        && product > Sheet.WIDE
                        && Math.multiplyHigh(base, rate) == product >> 63;
                amounts[line] = product;
                tiers[line] = fits ? tiers[line] : NarrowSearch.ASK;
            }
        }
    }

    private void round(int[] tiers, int more) {
        for (int line = 0; line < tiers.length; line++) {
            if (tiers[line] >= 0) {
                amounts[line] = ExactLong.overPowerOfTen(amounts[line], more, mode);
            }
        }
    }

    private void together(StepPlan plan, int[] tiers, int more) {
        Cumulation sums = run.cumulation(plan);
        for (int line = 0; line < tiers.length; line++) {
            if (tiers[line] >= 0) {
                long sum = sums.add(line, amounts[line], more);
                if (sum == Cumulation.WIDE) {
                    tiers[line] = NarrowSearch.ASK;
                } else {
                    int digits = sums.digits(line);
                    amounts[line] = sums.settle(line, ExactLong.overPowerOfTen(sum, digits, mode));
                    if (workings != null) {
                        workings.sum(line, plan.column(), sum, digits);
                    }
                }
            }
        }
    }

    /** A price of nothing is worth a word. */
    private void refuseZero(int[] tiers) {
        for (int line = 0; line < tiers.length; line++) {
            tiers[line] = tiers[line] >= 0 && amounts[line] == 0 ? NarrowSearch.ASK : tiers[line];
        }
    }
}
