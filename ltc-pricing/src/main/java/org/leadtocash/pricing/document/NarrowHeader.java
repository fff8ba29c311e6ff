package org.leadtocash.pricing.document;

import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.decimal.Apportionment;
import org.leadtocash.core.decimal.ExactLong;
import org.leadtocash.core.money.RemainderRule;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.tape.Tape;
import org.leadtocash.pricing.book.PriceIndex;

/** Works percentages of a document on whole numbers and splits them over its lines by the largest remainder. */
final class NarrowHeader {
    private static final int MOST_DIGITS = 18;

    private final PricingRun run;
    private final PriceIndex book;
    private final Lines lines;
    private final Sheet sheet;
    private final Tape tape;
    private final NarrowSearch search;
    private final NarrowTape proof;
    private final int[] members;
    private int count;

    NarrowHeader(PricingRun run, NarrowSearch search, NarrowTape proof) {
        this.run = run;
        this.book = run.book();
        this.lines = run.lines();
        this.sheet = run.sheet();
        this.tape = run.tape();
        this.search = search;
        this.proof = proof;
        this.members = new int[lines.size()];
    }

    /** Works a step of the document; false where nothing was done. */
    boolean work(StepPlan plan) {
        @Nullable RoundingMode how = run.roundings().narrow();
        if (how == null
                || plan.requirement() != null
                || (plan.isEnterable() && !run.request().conditions().isEmpty())
                || run.compiled().procedure().policy().remainder() != RemainderRule.LARGEST_REMAINDER) {
            return false;
        }
        int occurs = occurs(plan);
        if (occurs != Slots.TRUE) {
            return occurs == Slots.FALSE;
        }
        if (!plan.asksTheBook() || !search.turnTo(plan)) {
            return true;
        }
        int tier = search.find(Lines.DOCUMENT);
        if (tier < 0) {
            return tier == NarrowSearch.NOTHING;
        }
        return book.form(search.row()).isPercent()
                && book.rateUnscaled(tier) != Long.MIN_VALUE
                && percent(plan, search.row(), tier, how);
    }

    private int occurs(StepPlan plan) {
        StepPlan.Requirement occasion = plan.occasion();
        if (occasion == null) {
            return Slots.TRUE;
        }
        Slots slots = occasion.slots();
        return slots == null ? Slots.ASK : slots.test(lines, sheet, Lines.DOCUMENT);
    }

    private boolean percent(StepPlan plan, int row, int tier, RoundingMode how) {
        long[] weights = new long[lines.size()];
        long base = weigh(plan, weights);
        long rate = book.rateUnscaled(tier);
        int more = book.form(row).rateScale(tier - book.firstTier(row)) + 2;
        if (base < 0 || more > MOST_DIGITS || !ExactLong.productFits(base, rate)) {
            return false;
        }
        if (count == 0) {
            return true;
        }
        long exact = base * rate;
        long sum = exact;
        int digits = more;
        if (plan.bucketed()) {
            Cumulation sums = run.cumulation(plan);
            sum = sums.add(lines.size() + HeaderStep.SOLD, exact, more);
            digits = sums.digits(lines.size() + HeaderStep.SOLD);
            if (sum == Cumulation.WIDE) {
                return false;
            }
        }
        long total = NarrowSteps.rounded(sum, digits, how);
        long[] parts = Apportionment.byLargestRemainder(Math.abs(total), weights, base);
        int first = tape.isRecording() ? record(plan, row, tier, base, exact, total, parts) : 0;
        for (int i = 0; i < count; i++) {
            put(plan, members[i], tier, total < 0 ? -parts[i] : parts[i], first == 0 ? 0 : first + i);
        }
        return true;
    }

    /** Gathers the lines that weigh something; what they weigh together, or less than 0 where that is not plain. */
    private long weigh(StepPlan plan, long[] weights) {
        long base = 0;
        count = 0;
        for (int line = 0; line < lines.size(); line++) {
            long weight = lines.isOpen(line) ? search.base(line) : 0;
            base += weight;
            if (weight < 0 || base < 0 || (plan.continues() && sheet.narrowSum(line, plan.earlier()) == Sheet.WIDE)) {
                return -1;
            }
            if (weight > 0) {
                members[count] = line;
                weights[count++] = weight;
            }
        }
        return base;
    }

    private void put(StepPlan plan, int line, int tier, long share, int shareStep) {
        boolean first = !plan.bucketed() || proof.isFirst(plan, line);
        long before = first ? 0 : sheet.narrowSum(line, plan.earlier());
        int step = shareStep;
        if (tape.isRecording()) {
            if (plan.bucketed()) {
                Cumulation sums = run.cumulation(plan);
                int earlier = sums.roundedStep(line);
                sums.steps(line, 0, shareStep);
                step = first
                        ? shareStep
                        : tape.add(plan.words().label(), shareStep, -earlier, share - before, sheet.scale());
            }
            proof.secret(plan, step);
        }
        sheet.put(line, plan.column(), share - before, tier, step);
    }

    /** The step of the first share. */
    private int record(StepPlan plan, int row, int tier, long base, long exact, long total, long[] parts) {
        tape.scope("");
        int[] weights = new int[count];
        for (int i = 0; i < count; i++) {
            weights[i] = proof.base(plan, members[i]);
        }
        int rate = proof.rate(plan, row, tier);
        int whole = count == 1 ? weights[0] : tape.add("base of the document", weights, count, base, sheet.scale());
        int step = tape.percent(
                plan.words().exact(),
                whole,
                rate,
                exact,
                sheet.scale() + book.form(row).rateScale(tier - book.firstTier(row)) + 2);
        String label = plan.words().label();
        if (plan.bucketed()) {
            int at = lines.size() + HeaderStep.SOLD;
            Cumulation sums = run.cumulation(plan);
            if (!proof.isFirst(plan, members[0])) {
                label = plan.words().together();
                step = proof.add(plan, sums, at, step);
            }
            sums.steps(at, step, 0);
        }
        RoundingPolicy unit = run.roundings().element().orElseThrow();
        int rounded = tape.round(plan.words().label(), step, unit, total, sheet.scale());
        long[] signed = parts.clone();
        for (int i = 0; total < 0 && i < count; i++) {
            signed[i] = -signed[i];
        }
        return tape.allocate(
                label, rounded, weights, count, unit, RemainderRule.LARGEST_REMAINDER, signed, sheet.scale());
    }
}
