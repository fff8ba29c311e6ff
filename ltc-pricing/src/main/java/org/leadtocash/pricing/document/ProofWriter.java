package org.leadtocash.pricing.document;

import org.jspecify.annotations.Nullable;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.money.RemainderRule;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.tape.Tape;
import org.leadtocash.pricing.book.PriceIndex;
import org.leadtocash.pricing.book.RateForm;
import org.leadtocash.pricing.condition.RateKind;
import org.leadtocash.pricing.procedure.SubtotalStep;

/**
 * Writes the proof of a document that was priced on whole numbers, from the numbers it kept: the same steps that
 * {@link ExactRun} records while it computes.
 */
final class ProofWriter {
    private final PricingRun run;
    private final Workings workings;
    private final PriceIndex book;
    private final Lines lines;
    private final Sheet sheet;
    private final Tape tape;
    private final String currency;
    private final int scale;
    /** The step of each amount: for each column the lines. */
    private final int[] steps;

    private final int[] inputs;
    /** Where the exact and the rounded sum of a bucket stand, for each line and then for the document. */
    private final int[] exactSums;

    private final int[] roundedSums;
    private String unit = "";
    private @Nullable RateForm unitOf;

    ProofWriter(PricingRun run, Workings workings) {
        this.run = run;
        this.workings = workings;
        this.book = run.book();
        this.lines = run.lines();
        this.sheet = run.sheet();
        this.tape = Tape.recording();
        this.currency = run.request().currency().getCode();
        this.scale = sheet.scale();
        int columns = run.compiled().size() + 2;
        this.steps = new int[columns * lines.size()];
        this.inputs = new int[columns];
        this.exactSums = new int[lines.size() + 1];
        this.roundedSums = new int[lines.size() + 1];
    }

    /** The whole proof. */
    Tape write() {
        for (int column = 0; column < run.compiled().size(); column++) {
            StepPlan plan = run.compiled().plan(column);
            if (plan.isHeader()) {
                header(plan);
            } else {
                for (int line = 0; line < lines.size(); line++) {
                    if (sheet.has(line, column)) {
                        tape.scope(lines.line(line).line());
                        step(line, column, plan.condition() == null ? subtotal(plan, line) : element(plan, line));
                    }
                }
            }
        }
        int[] counting = run.compiled().counting();
        for (int line = 0; line < lines.size(); line++) {
            tape.scope(lines.line(line).line());
            step(line, sheet.amount(), amount(line, counting));
        }
        tape.scope("");
        if (run.foot() instanceof NarrowFoot foot) {
            new TaxTape(run, tape, line -> steps[sheet.amount() * lines.size() + line]).write(foot);
        }
        return tape;
    }

    private void step(int line, int column, int step) {
        steps[column * lines.size() + line] = step;
    }

    private int stepOf(int line, int column) {
        return steps[column * lines.size() + line];
    }

    /** The amount of a step in a line: from the tier to the rounded units. */
    private int element(StepPlan plan, int line) {
        int tier = sheet.tier(line, plan.column());
        int row = book.rowOf(tier);
        long units = sheet.narrow(line, plan.column());
        int exact = book.form(row).isPercent() ? percent(plan, line, row, tier) : amount(plan, line, row, tier);
        int step = plan.bucketed()
                ? together(plan, line, exact, units)
                : round(plan.words().label(), exact, units);
        guard(plan.step().sensitivity(), step);
        return step;
    }

    private void guard(Sensitivity kind, int step) {
        if (kind != Sensitivity.OPEN) {
            tape.secret(step, kind);
        }
    }

    private int percent(StepPlan plan, int line, int row, int tier) {
        int base = base(plan, line);
        int rate = rate(plan, row, tier);
        return tape.percent(
                plan.words().exact(), base, rate, workings.exact(line, plan.column()), percentScale(row, tier));
    }

    private int percentScale(int row, int tier) {
        return scale + book.form(row).rateScale(tier - book.firstTier(row)) + 2;
    }

    private int rate(StepPlan plan, int row, int tier) {
        int place = tier - book.firstTier(row);
        String in = book.form(row).isPercent() ? "%" : priceUnit(row);
        return tape.take(
                plan.words().rate(),
                book.rateUnscaled(tier),
                book.form(row).rateScale(place),
                in,
                book,
                row,
                Tiers.name(place));
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
        int digits = book.form(row).rateScale(tier - book.firstTier(row));
        long per = book.form(row).per();
        if (per != 1) {
            int of = tape.take("price unit", per, 0, "", book, row, "per");
            digits += book.form(row).perDigits();
            price = tape.divide("price of one", price, of, book.rateUnscaled(tier), digits);
        }
        if (book.form(row).kind() == RateKind.FIXED) {
            return price;
        }
        String of = lines.line(line).quantity().unit().code();
        int quantity = tape.take("quantity", workings.base(line, plan.column()), 0, of, lines, line, "quantity");
        return tape.multiply(plan.words().exact(), price, quantity, workings.exact(line, plan.column()), digits);
    }

    private int round(String label, int step, long units) {
        RoundingPolicy rule = run.roundings().element().orElseThrow();
        return tape.round(label, step, rule, units, scale);
    }

    private int together(StepPlan plan, int line, int exact, long units) {
        if (!sheet.hasAny(line, plan.earlier())) {
            exactSums[line] = exact;
            roundedSums[line] = round(plan.words().label(), exact, units);
            return roundedSums[line];
        }
        int sum = add(plan, line, line, exact);
        long before = sheet.narrowSum(line, plan.earlier());
        int rounded = round(plan.words().rounded(), sum, before + units);
        int earlier = roundedSums[line];
        exactSums[line] = sum;
        roundedSums[line] = rounded;
        return tape.add(plan.words().label(), rounded, -earlier, units, scale);
    }

    /** The exact sum of a bucket so far. */
    private int add(StepPlan plan, int line, int at, int exact) {
        return tape.add(
                plan.words().together(),
                exactSums[at],
                exact,
                workings.sum(line, plan.column()),
                scale + workings.digits(line, plan.column()));
    }

    /** The base of a step in a line. */
    private int base(StepPlan plan, int line) {
        return sum("base", line, plan.base(), workings.base(line, plan.column()));
    }

    private int sum(String label, int line, int[] columns, long value) {
        int count = 0;
        for (int column : columns) {
            if (sheet.has(line, column)) {
                inputs[count++] = stepOf(line, column);
            }
        }
        if (count == 0) {
            return tape.take(label, 0, 0, currency, ExactMath.NOTHING);
        }
        return count == 1 ? inputs[0] : tape.add(label, inputs, count, value, scale);
    }

    private int subtotal(StepPlan plan, int line) {
        String label = plan.words().label();
        int step = sum(label, line, plan.base(), sheet.narrowSum(line, plan.base()));
        if (plan.less().length > 0) {
            int less = sum("less", line, plan.less(), sheet.narrowSum(line, plan.less()));
            step = tape.add(label, step, -less, sheet.narrow(line, plan.column()), scale);
        }
        SubtotalStep subtotal = plan.subtotal();
        if (subtotal != null) {
            guard(subtotal.sensitivity(), step);
        }
        return step;
    }

    /** What a line comes to. */
    private int amount(int line, int[] counting) {
        long value = sheet.narrow(line, sheet.amount());
        int sum = sum("line", line, counting, value);
        int rounded = tape.round("amount", sum, run.roundings().line().orElseThrow(), value, scale);
        tape.result("amount", rounded);
        return rounded;
    }

    private void header(StepPlan plan) {
        int[] members = new int[lines.size()];
        int count = 0;
        for (int line = 0; line < members.length; line++) {
            if (sheet.has(line, plan.column())) {
                members[count++] = line;
            }
        }
        if (count > 0) {
            tape.scope("");
            split(plan, members, count);
        }
    }

    private void split(StepPlan plan, int[] members, int count) {
        int tier = sheet.tier(members[0], plan.column());
        int row = book.rowOf(tier);
        boolean first = !sheet.hasAny(members[0], plan.earlier());
        int[] weights = new int[count];
        for (int i = 0; i < count; i++) {
            weights[i] = base(plan, members[i]);
        }
        int rate = rate(plan, row, tier);
        long base = workings.base(Lines.DOCUMENT, plan.column());
        int whole = count == 1 ? weights[0] : tape.add("base of the document", weights, count, base, scale);
        long exact = workings.exact(Lines.DOCUMENT, plan.column());
        int step = tape.percent(plan.words().exact(), whole, rate, exact, percentScale(row, tier));
        if (!first) {
            step = add(plan, Lines.DOCUMENT, lines.size(), step);
        }
        exactSums[lines.size()] = step;
        int rounded = round(plan.words().label(), step, workings.total(plan.column()));
        long[] parts = new long[count];
        for (int i = 0; i < count; i++) {
            parts[i] = sheet.narrow(members[i], plan.column()) + sheet.narrowSum(members[i], plan.earlier());
        }
        int share = tape.allocate(
                first ? plan.words().label() : plan.words().together(),
                rounded,
                weights,
                count,
                run.roundings().element().orElseThrow(),
                RemainderRule.LARGEST_REMAINDER,
                parts,
                scale);
        for (int i = 0; i < count; i++) {
            keep(plan, members[i], share + i, first);
        }
    }

    private void keep(StepPlan plan, int line, int share, boolean first) {
        int step = share;
        if (!first) {
            step = tape.add(plan.words().label(), share, -roundedSums[line], sheet.narrow(line, plan.column()), scale);
        }
        roundedSums[line] = share;
        guard(plan.step().sensitivity(), step);
        step(line, plan.column(), step);
    }
}
