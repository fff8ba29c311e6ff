package org.leadtocash.pricing.document;

import org.jspecify.annotations.Nullable;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.tape.Tape;
import org.leadtocash.pricing.book.PriceIndex;
import org.leadtocash.pricing.book.RateForm;
import org.leadtocash.pricing.book.RateKind;

/** Writes on the tape what was computed on whole numbers: the same steps as {@link ElementMath}, without their objects. */
final class NarrowTape {
    private static final String[] TIERS = tiers();

    private final PricingRun run;
    private final PriceIndex book;
    private final Lines lines;
    private final Sheet sheet;
    private final Tape tape;
    private final String currency;
    private final int scale;
    private final int[] inputs;
    private String unit = "";
    private @Nullable RateForm unitOf;

    NarrowTape(PricingRun run) {
        this.run = run;
        this.book = run.book();
        this.lines = run.lines();
        this.sheet = run.sheet();
        this.tape = run.tape();
        this.currency = run.request().currency().getCode();
        this.scale = sheet.scale();
        this.inputs = new int[tape.isRecording() ? run.compiled().size() : 0];
    }

    private static String[] tiers() {
        String[] names = new String[64];
        for (int i = 0; i < names.length; i++) {
            names[i] = "tier " + (i + 1);
        }
        return names;
    }

    /** What a tier is called in a citation. */
    static String tierName(int place) {
        return place < TIERS.length ? TIERS[place] : "tier " + (place + 1);
    }

    /** The amount of a step in a line: from the tier to the rounded units. */
    int element(StepPlan plan, int line, int row, int tier, long exact, long units) {
        int exactStep =
                book.form(row).isPercent() ? percent(plan, line, row, tier, exact) : amount(plan, line, row, tier);
        int step = plan.bucketed()
                ? together(plan, line, exactStep, units)
                : round(plan.words().label(), exactStep, units);
        secret(plan, step);
        return step;
    }

    void secret(StepPlan plan, int step) {
        Sensitivity kind = plan.step().sensitivity();
        if (kind != Sensitivity.OPEN) {
            tape.secret(step, kind);
        }
    }

    private int percent(StepPlan plan, int line, int row, int tier, long exact) {
        int base = base(plan, line);
        int rate = rate(plan, row, tier);
        return tape.percent(
                plan.words().exact(),
                base,
                rate,
                exact,
                scale + book.form(row).rateScale(tier - book.firstTier(row)) + 2);
    }

    int rate(StepPlan plan, int row, int tier) {
        String of = tierName(tier - book.firstTier(row));
        String in = book.form(row).isPercent() ? "%" : priceUnit(row);
        return tape.take(
                plan.words().rate(),
                book.rateUnscaled(tier),
                book.form(row).rateScale(tier - book.firstTier(row)),
                in,
                book,
                row,
                of);
    }

    private String priceUnit(int row) {
        RateForm form = book.form(row);
        if (form != unitOf) {
            unit = currency + form.unit().map(of -> "/" + of.code()).orElse("");
            unitOf = form;
        }
        return unit;
    }

    private int amount(StepPlan plan, int line, int row, int tier) {
        int price = rate(plan, row, tier);
        long rate = book.rateUnscaled(tier);
        int digits = book.form(row).rateScale(tier - book.firstTier(row));
        long per = book.form(row).per();
        if (per != 1) {
            int of = tape.take("price unit", per, 0, "", book, row, "per");
            while (per > 1) {
                per /= 10;
                digits++;
            }
            price = tape.divide("price of one", price, of, rate, digits);
        }
        if (book.form(row).kind() == RateKind.FIXED) {
            return price;
        }
        long count = lines.quantity(line);
        int quantity = tape.take(
                "quantity", count, 0, lines.line(line).quantity().unit().code(), lines, line, "quantity");
        return tape.multiply(plan.words().exact(), price, quantity, rate * count, digits);
    }

    int round(String label, int step, long units) {
        RoundingPolicy rule = run.roundings().element().orElseThrow();
        return tape.round(label, step, rule, units, scale);
    }

    private int together(StepPlan plan, int line, int exactStep, long units) {
        Cumulation sums = run.cumulation(plan);
        long before = sheet.narrowSum(line, plan.earlier());
        if (isFirst(plan, line)) {
            int rounded = round(plan.words().label(), exactStep, units);
            sums.steps(line, exactStep, rounded);
            return rounded;
        }
        int sum = add(plan, sums, line, exactStep);
        int rounded = round(plan.words().rounded(), sum, before + units);
        int earlier = sums.roundedStep(line);
        sums.steps(line, sum, rounded);
        return tape.add(plan.words().label(), rounded, -earlier, units, scale);
    }

    boolean isFirst(StepPlan plan, int line) {
        for (int column : plan.earlier()) {
            if (sheet.has(line, column)) {
                return false;
            }
        }
        return true;
    }

    /** The exact sum of a bucket so far. */
    int add(StepPlan plan, Cumulation sums, int at, int exactStep) {
        return tape.add(plan.words().together(), sums.exactStep(at), exactStep, sums.sum(at), scale + sums.digits(at));
    }

    /** The base of a step in a line. */
    int base(StepPlan plan, int line) {
        return sum("base", line, plan.base(), sheet.narrowSum(line, plan.base()));
    }

    private int sum(String label, int line, int[] columns, long value) {
        int count = 0;
        for (int column : columns) {
            if (sheet.has(line, column)) {
                inputs[count++] = sheet.traced(line, column);
            }
        }
        if (count == 0) {
            return tape.take(label, 0, 0, currency, ExactMath.NOTHING);
        }
        return count == 1 ? inputs[0] : tape.add(label, inputs, count, value, scale);
    }

    /** What a line comes to. */
    int amount(int line, int[] counting, long value) {
        int sum = sum("line", line, counting, value);
        int rounded = tape.round("amount", sum, run.roundings().line().orElseThrow(), value, scale);
        tape.result("amount", rounded);
        return rounded;
    }
}
