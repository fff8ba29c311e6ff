package org.leadtocash.pricing.document;

import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.decimal.ExactLong;
import org.leadtocash.core.tape.Tape;
import org.leadtocash.pricing.book.PriceIndex;
import org.leadtocash.pricing.book.RateForm;
import org.leadtocash.pricing.book.RateKind;

/**
 * Works steps on whole numbers of smallest units, a step at a time for all lines. Whatever is not plain is left, cell by
 * cell, to {@link ExactRun}.
 */
final class NarrowSteps {
    private static final int MOST_DIGITS = 18;

    private final PricingRun run;
    private final PriceIndex book;
    private final Lines lines;
    private final Sheet sheet;
    private final Tape tape;
    private final boolean recording;
    private final NarrowSearch search;
    private final NarrowTape proof;
    private final @Nullable RoundingMode mode;
    private @Nullable NarrowHeader header;

    NarrowSteps(PricingRun run) {
        this.run = run;
        this.book = run.book();
        this.lines = run.lines();
        this.sheet = run.sheet();
        this.tape = run.tape();
        this.recording = tape.isRecording();
        this.mode = run.roundings().narrow();
        this.search = new NarrowSearch(run, run.compiled().plan(0));
        this.proof = new NarrowTape(run);
    }

    /** Works a step in every line. */
    void lines(StepPlan plan) {
        if (mode == null || !plan.asksTheBook()) {
            all(plan, NarrowSearch.ASK, null);
            return;
        }
        int row = search.turnTo(plan) ? search.onlyRow() : NarrowSearch.NOTHING;
        boolean inVain = !plan.step().mandatory() && !plan.isEnterable() && plan.requirement() == null;
        if (row != NarrowSearch.NOTHING || !inVain) {
            all(plan, row, mode);
        }
    }

    /** Works a step whose record is that row, is none, or is to be looked for line by line. */
    private void all(StepPlan plan, int row, @Nullable RoundingMode how) {
        StepPlan.Requirement requirement = plan.requirement();
        boolean enterable = plan.isEnterable();
        for (int line = 0; line < lines.size(); line++) {
            if (lines.isOpen(line) && (requirement == null || meets(plan, requirement, line))) {
                if (recording) {
                    tape.scope(lines.line(line).line());
                }
                boolean entered = enterable && !lines.line(line).conditions().isEmpty();
                if (how == null || entered || !cell(plan, line, row, how)) {
                    run.exact().line(plan, line);
                }
            }
        }
    }

    private boolean meets(StepPlan plan, StepPlan.Requirement requirement, int line) {
        Slots slots = requirement.slots();
        int truth = slots == null ? Slots.ASK : slots.test(lines, sheet, line);
        return truth == Slots.TRUE || (truth == Slots.ASK && run.exact().required(plan, line));
    }

    /** Works a step in a line; false where nothing was done. */
    private boolean cell(StepPlan plan, int line, int only, RoundingMode how) {
        int row = only;
        int tier = NarrowSearch.NOTHING;
        RateForm form = null;
        if (only >= 0) {
            form = book.form(only);
            int reached = search.reached(form, line);
            tier = reached < 0 ? reached : book.firstTier(only) + reached;
        } else if (only == NarrowSearch.ASK) {
            tier = search.find(line);
            row = search.row();
        }
        if (tier < 0) {
            return tier == NarrowSearch.NOTHING && !plan.step().mandatory();
        }
        form = form == null ? book.form(row) : form;
        long rate = book.rateUnscaled(tier);
        if (rate == Long.MIN_VALUE) {
            return false;
        }
        int scale = form.rateScale(form.isEven() ? 0 : tier - book.firstTier(row));
        return form.isPercent()
                ? percent(plan, line, row, tier, rate, scale, how)
                : amount(plan, form, line, row, tier, rate, scale, how);
    }

    private boolean percent(StepPlan plan, int line, int row, int tier, long rate, int scale, RoundingMode how) {
        long base = search.base(line);
        return base != Sheet.WIDE
                && scale + 2 <= MOST_DIGITS
                && ExactLong.productFits(base, rate)
                && settle(plan, line, row, tier, base * rate, scale + 2, how);
    }

    private boolean amount(
            StepPlan plan, RateForm form, int line, int row, int tier, long rate, int scale, RoundingMode how) {
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
            return settle(plan, line, row, tier, product, more, how);
        }
        long power = ExactLong.powerOfTen(-more);
        return ExactLong.productFits(product, power) && settle(plan, line, row, tier, product * power, 0, how);
    }

    /** How many units of the row the line has; {@link Lines#WIDE} where that is not known here. */
    private long count(RateForm form, int line) {
        boolean plain = run.roundings().unitPrice().isEmpty() && lines.isIn(line, form.unit());
        return plain ? lines.quantity(line) : Lines.WIDE;
    }

    /** Rounds an exact amount of so many units with so many more digits, on its own or with its bucket. */
    private boolean settle(StepPlan plan, int line, int row, int tier, long exact, int more, RoundingMode how) {
        if (exact == Sheet.NONE
                || exact == Sheet.WIDE
                || (plan.bucketed() && plan.step().mandatory())) {
            return false;
        }
        long units;
        if (plan.bucketed()) {
            long before = sheet.narrowSum(line, plan.earlier());
            Cumulation sums = run.cumulation(plan);
            long sum = before == Sheet.WIDE ? Cumulation.WIDE : sums.add(line, exact, more);
            if (sum == Cumulation.WIDE) {
                return false;
            }
            units = rounded(sum, sums.digits(line), how) - before;
        } else {
            units = rounded(exact, more, how);
        }
        if (units == 0 && plan.step().mandatory()) {
            return false;
        }
        sheet.put(line, plan.column(), units, tier, recording ? proof.element(plan, line, row, tier, exact, units) : 0);
        return true;
    }

    /** Sums up other steps in every line. */
    void subtotals(StepPlan plan) {
        for (int line = 0; line < lines.size(); line++) {
            if (lines.isOpen(line) && run.isWhole(plan, line)) {
                if (recording) {
                    tape.scope(lines.line(line).line());
                }
                long sum = sheet.narrowSum(line, plan.base());
                long less = sheet.narrowSum(line, plan.less());
                long rest = sum - less;
                boolean fits = sum != Sheet.WIDE && less != Sheet.WIDE && ((sum ^ less) & (sum ^ rest)) >= 0;
                if (mode == null || !fits || rest <= Sheet.WIDE || recording) {
                    run.exact().subtotal(plan, line);
                } else {
                    sheet.put(line, plan.column(), rest, 0);
                }
            }
        }
    }

    /** Rounds what each line comes to. */
    void close() {
        int[] counting = run.compiled().counting();
        for (int line = 0; line < lines.size(); line++) {
            if (lines.isOpen(line)) {
                long sum = run.roundings().plain() ? sheet.running(line) : Sheet.WIDE;
                if (recording) {
                    tape.scope(lines.line(line).line());
                }
                if (sum == Sheet.WIDE || sum < 0 || lines.quantity(line) <= 0) {
                    run.exact().close(line);
                } else {
                    sheet.put(line, sheet.amount(), sum, recording ? proof.amount(line, counting, sum) : 0);
                }
            }
        }
    }

    /** Works a step of the document; false where nothing was done. */
    boolean header(StepPlan plan) {
        NarrowHeader known = header;
        if (known == null) {
            known = new NarrowHeader(run, search, proof);
            header = known;
        }
        return known.work(plan);
    }

    /** Rounds so many units with so many more digits to whole units. */
    static long rounded(long exact, int more, RoundingMode how) {
        if (more == 0) {
            return exact;
        }
        long divisor = ExactLong.powerOfTen(more);
        if (how == RoundingMode.HALF_UP) {
            long quotient = exact / divisor;
            long rest = exact - quotient * divisor;
            long size = rest < 0 ? -rest : rest;
            return size < divisor - size ? quotient : exact < 0 ? quotient - 1 : quotient + 1;
        }
        return ExactLong.divide(exact, divisor, how);
    }
}
