package org.leadtocash.pricing.document;

import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.decimal.ExactLong;
import org.leadtocash.pricing.book.PriceIndex;
import org.leadtocash.pricing.book.RateForm;
import org.leadtocash.pricing.condition.RateKind;

/**
 * Works steps on whole numbers of smallest units, a step at a time for all lines. Whatever is not plain is left, cell by
 * cell, to {@link ExactRun}; a run that keeps its workings ends there.
 */
final class NarrowSteps {
    private static final int MOST_DIGITS = 18;
    private final PricingRun run;
    private final PriceIndex book;
    private final Lines lines;
    private final Sheet sheet;
    private final @Nullable Workings workings;
    private final RoundingMode mode;
    private final NarrowSearch search;
    private final Candidates lookers;
    private final NarrowBatch batch;
    private @Nullable NarrowHeader header;

    NarrowSteps(PricingRun run, RoundingMode mode) {
        this.run = run;
        this.book = run.book();
        this.lines = run.lines();
        this.sheet = run.sheet();
        this.workings = run.workings();
        this.mode = mode;
        this.search = new NarrowSearch(run, run.compiled().plan(0));
        this.lookers = new Candidates(lines.size());
        this.batch = new NarrowBatch(run, search, mode);
    }

    /** Works a step; false where a run that keeps its workings cannot go on. */
    boolean work(StepPlan plan) {
        if (plan.condition() == null) {
            return subtotals(plan);
        }
        if (!plan.isHeader()) {
            return lines(plan);
        }
        NarrowHeader known = header;
        if (known == null) {
            known = new NarrowHeader(run, search, mode);
            header = known;
        }
        if (known.work(plan)) {
            return true;
        }
        if (workings == null) {
            run.exact().header(plan);
        }
        return workings == null;
    }

    private boolean lines(StepPlan plan) {
        boolean asks = plan.asksTheBook() && !(plan.bucketed() && plan.step().mandatory());
        int only = !asks ? NarrowSearch.ASK : search.turnTo(plan) ? search.onlyRow() : NarrowSearch.NOTHING;
        boolean inVain = !plan.step().mandatory() && !plan.isEnterable() && plan.requirement() == null;
        if (only == NarrowSearch.NOTHING && inVain) {
            return true;
        }
        if (!gather(plan)) {
            return false;
        }
        if (asks) {
            @Nullable RateForm form = search.all(only, lookers);
            if (form != null && form.isEven() && batch.suits(plan, form)) {
                batch.work(plan, form, lookers);
            } else {
                cells(plan);
            }
        } else {
            lookers.leaveAll();
        }
        return !lookers.hasLeft() || leave(plan);
    }

    /** Gathers the lines that a step is for, and leaves those that others must work. */
    private boolean gather(StepPlan plan) {
        lookers.clear();
        StepPlan.Requirement requirement = plan.requirement();
        if (requirement == null && sheet.isAllOpen() && !(plan.isEnterable() && lines.isEntered())) {
            lookers.addAll();
            return true;
        }
        for (int line = 0; line < lines.size(); line++) {
            int truth = sheet.isOpen(line) ? meets(requirement, line) : Slots.FALSE;
            if (truth == Slots.ASK) {
                if (workings != null) {
                    return false;
                }
                truth = Slots.truth(run.exact().required(plan, line));
            }
            if (truth == Slots.TRUE) {
                if (plan.isEnterable() && !lines.line(line).conditions().isEmpty()) {
                    lookers.leave(line);
                } else {
                    lookers.add(line);
                }
            }
        }
        return true;
    }

    private int meets(StepPlan.@Nullable Requirement requirement, int line) {
        if (requirement == null) {
            return Slots.TRUE;
        }
        Slots slots = requirement.slots();
        return slots == null ? Slots.ASK : slots.test(lines, sheet, line);
    }

    private boolean leave(StepPlan plan) {
        if (workings != null) {
            return false;
        }
        for (int line : lookers.left()) {
            run.exact().line(plan, line);
        }
        return true;
    }

    private void cells(StepPlan plan) {
        for (int i = 0; i < lookers.count(); i++) {
            int line = lookers.lines()[i];
            if (!cell(plan, line, lookers.rows()[i], lookers.tiers()[i])) {
                lookers.leave(line);
            }
        }
    }

    /** Works a step in a line; false where nothing was done. */
    private boolean cell(StepPlan plan, int line, int row, int tier) {
        RateForm form = book.form(row);
        long rate = book.rateUnscaled(tier);
        if (rate == Long.MIN_VALUE) {
            return false;
        }
        int scale = form.rateScale(form.isEven() ? 0 : tier - book.firstTier(row));
        return form.isPercent() ? percent(plan, line, tier, rate, scale) : amount(plan, form, line, tier, rate, scale);
    }

    private boolean percent(StepPlan plan, int line, int tier, long rate, int scale) {
        long base = search.base(line);
        return base != Sheet.WIDE
                && scale + 2 <= MOST_DIGITS
                && ExactLong.productFits(base, rate)
                && settle(plan, line, tier, base, base * rate, base * rate, scale + 2);
    }

    private boolean amount(StepPlan plan, RateForm form, int line, int tier, long rate, int scale) {
        long count = form.kind() == RateKind.PER_UNIT ? count(form, line) : lines.quantity(line) < 0 ? Lines.WIDE : 1;
        int digits = form.perDigits();
        int more = scale - sheet.scale() + digits;
        if (count == Lines.WIDE
                || digits < 0
                || more > MOST_DIGITS
                || more < -MOST_DIGITS
                || scale + digits > MOST_DIGITS
                || form.currency().isEmpty()
                || !form.currency().get().equals(run.request().currency())
                || !ExactLong.productFits(rate, count)) {
            return false;
        }
        long product = rate * count;
        if (more >= 0) {
            return settle(plan, line, tier, count, product, product, more);
        }
        long power = ExactLong.powerOfTen(-more);
        return ExactLong.productFits(product, power) && settle(plan, line, tier, count, product, product * power, 0);
    }

    /** How many units of the row the line has; {@link Lines#WIDE} where that is not known here. */
    private long count(RateForm form, int line) {
        boolean plain = run.roundings().unitPrice().isEmpty() && lines.isIn(line, form.unit());
        return plain ? lines.quantity(line) : Lines.WIDE;
    }

    /** Rounds an exact amount of so many units with so many more digits, on its own or with its bucket. */
    private boolean settle(StepPlan plan, int line, int tier, long base, long product, long exact, int more) {
        if (exact == Sheet.NONE || exact == Sheet.WIDE) {
            return false;
        }
        long units;
        long sum = 0;
        int digits = more;
        if (plan.bucketed()) {
            Cumulation sums = run.cumulation(plan);
            sum = sums.add(line, exact, more);
            if (sum == Cumulation.WIDE) {
                return false;
            }
            digits = sums.digits(line);
            units = sums.settle(line, ExactLong.overPowerOfTen(sum, digits, mode));
        } else {
            units = ExactLong.overPowerOfTen(exact, more, mode);
        }
        if (units == 0 && plan.step().mandatory()) {
            return false;
        }
        sheet.put(line, plan.column(), units, tier);
        if (workings != null) {
            workings.keep(line, plan.column(), base, product, sum, digits);
        }
        return true;
    }

    /** Sums up other steps in every line. */
    private boolean subtotals(StepPlan plan) {
        for (int line = 0; line < lines.size(); line++) {
            if (sheet.isOpen(line) && run.isWhole(plan, line)) {
                long sum = sheet.narrowSum(line, plan.base());
                long less = sheet.narrowSum(line, plan.less());
                long rest = sum - less;
                boolean fits = sum != Sheet.WIDE && less != Sheet.WIDE && ((sum ^ less) & (sum ^ rest)) >= 0;
                if (fits && rest > Sheet.WIDE) {
                    sheet.put(line, plan.column(), rest);
                } else if (workings == null) {
                    run.exact().subtotal(plan, line);
                } else {
                    return false;
                }
            }
        }
        return true;
    }

    /** Rounds what each line comes to; false where a run that keeps its workings cannot go on. */
    boolean close() {
        boolean plain = run.roundings().plain();
        for (int line = 0; line < lines.size(); line++) {
            if (sheet.isOpen(line)) {
                long sum = plain ? sheet.running(line) : Sheet.WIDE;
                if (sum != Sheet.WIDE && sum >= 0 && lines.quantity(line) > 0) {
                    sheet.put(line, sheet.amount(), sum);
                } else if (workings == null) {
                    run.exact().close(line);
                } else {
                    return false;
                }
            }
        }
        return true;
    }
}
