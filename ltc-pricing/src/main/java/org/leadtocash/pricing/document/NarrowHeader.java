package org.leadtocash.pricing.document;

import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.decimal.Apportionment;
import org.leadtocash.core.decimal.ExactLong;
import org.leadtocash.core.money.RemainderRule;
import org.leadtocash.pricing.book.PriceIndex;
import org.leadtocash.pricing.procedure.Spread;

/** Works percentages of a document on whole numbers and splits them over its lines by the largest remainder. */
final class NarrowHeader {
    private static final int MOST_DIGITS = 18;

    private final PricingRun run;
    private final PriceIndex book;
    private final Lines lines;
    private final Sheet sheet;
    private final @Nullable Workings workings;
    private final NarrowSearch search;
    private final RoundingMode mode;
    private final int[] members;
    private int count;

    NarrowHeader(PricingRun run, NarrowSearch search, RoundingMode mode) {
        this.run = run;
        this.book = run.book();
        this.lines = run.lines();
        this.sheet = run.sheet();
        this.workings = run.workings();
        this.search = search;
        this.mode = mode;
        this.members = new int[lines.size()];
    }

    /** Works a step of the document; false where nothing was done. */
    boolean work(StepPlan plan) {
        if (plan.requirement() != null
                || plan.step().spread() != Spread.PROPORTIONAL
                || (plan.isEnterable() && !run.request().conditions().isEmpty())
                || lines.day(Lines.DOCUMENT) == Lines.NO_DAY
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
                && percent(plan, search.row(), tier);
    }

    private int occurs(StepPlan plan) {
        StepPlan.Requirement occasion = plan.occasion();
        if (occasion == null) {
            return Slots.TRUE;
        }
        Slots slots = occasion.slots();
        return slots == null ? Slots.ASK : slots.test(lines, sheet, Lines.DOCUMENT);
    }

    private boolean percent(StepPlan plan, int row, int tier) {
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
        long sum = base * rate;
        int digits = more;
        if (plan.bucketed()) {
            Cumulation sums = run.cumulation(plan);
            sum = sums.add(HeaderStep.SOLD, base * rate, more);
            digits = sums.digits(HeaderStep.SOLD);
            if (sum == Cumulation.WIDE) {
                return false;
            }
        }
        long total = ExactLong.overPowerOfTen(sum, digits, mode);
        long[] parts = Apportionment.byLargestRemainder(Math.abs(total), weights, base);
        if (workings != null) {
            workings.keep(Lines.DOCUMENT, plan.column(), base, base * rate, sum, digits);
            workings.total(plan.column(), total);
        }
        for (int i = 0; i < count; i++) {
            int line = members[i];
            long before = sheet.narrowSum(line, plan.earlier());
            sheet.put(line, plan.column(), (total < 0 ? -parts[i] : parts[i]) - before, tier);
            if (workings != null) {
                workings.weigh(line, plan.column(), weights[i]);
            }
        }
        return true;
    }

    /** Gathers the lines that weigh something; what they weigh together, or less than 0 where that is not plain. */
    private long weigh(StepPlan plan, long[] weights) {
        long base = 0;
        count = 0;
        long[] cells = sheet.cells();
        int from = sheet.isAllOpen() ? search.baseFrom() : -1;
        for (int line = 0; line < members.length; line++) {
            long weight = from >= 0 ? cells[from + line] : sheet.isOpen(line) ? search.base(line) : 0;
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
}
