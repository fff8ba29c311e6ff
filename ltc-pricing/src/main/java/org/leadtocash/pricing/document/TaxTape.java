package org.leadtocash.pricing.document;

import java.util.function.IntUnaryOperator;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.tape.Tape;
import org.leadtocash.core.trace.Cited;
import org.leadtocash.pricing.tax.TaxLevel;
import org.leadtocash.pricing.tax.TaxTreatment;

/** Writes on the tape how taxes came about that were computed on whole numbers. */
final class TaxTape {
    private final PricingRun run;
    private final LawDesk law;
    private final Lines lines;
    private final Sheet sheet;
    private final Tape tape;
    private final IntUnaryOperator amounts;
    private final int scale;
    private final RoundingPolicy rounding;
    private final int[] bases;
    private final int[] taxes;

    TaxTape(PricingRun run, Tape tape, IntUnaryOperator amounts) {
        this.run = run;
        this.law = run.law();
        this.amounts = amounts;
        this.lines = run.lines();
        this.sheet = run.sheet();
        this.tape = tape;
        this.scale = sheet.scale();
        this.rounding = run.roundings().tax();
        this.bases = new int[lines.size()];
        this.taxes = new int[lines.size()];
    }

    void write(NarrowFoot foot) {
        boolean perLine = run.compiled().procedure().policy().tax().level() == TaxLevel.PER_LINE;
        for (int group : law.inOrder()) {
            String words = law.treatment(group).toString();
            Cited rate = Cited.of("tax-decision", words);
            int base;
            int tax;
            if (perLine) {
                int count = lines(foot, group, rate);
                tape.scope("");
                base = tape.add("base " + words, bases, count, foot.base(group), scale);
                tax = tape.add("tax " + words, taxes, count, foot.tax(group), scale);
            } else {
                tape.scope("");
                int sum = tape.add("amount " + words, bases, gather(group), foot.base(group), scale);
                base = tape.round("tax base", sum, rounding, foot.base(group), scale);
                tax = tax(group, rate, sum, foot.base(group), foot.tax(group));
            }
            tape.result("base " + words, base);
            tape.result("tax " + words, tax);
        }
    }

    private int gather(int group) {
        int count = 0;
        for (int line = 0; line < lines.size(); line++) {
            if (law.group(line) == group) {
                bases[count++] = amounts.applyAsInt(line);
            }
        }
        return count;
    }

    private int lines(NarrowFoot foot, int group, Cited rate) {
        int count = 0;
        for (int line = 0; line < lines.size(); line++) {
            if (law.group(line) == group) {
                tape.scope(lines.line(line).line());
                int step = amounts.applyAsInt(line);
                long amount = sheet.narrow(line, sheet.amount());
                bases[count] = tape.round("tax base", step, rounding, amount, scale);
                taxes[count++] = tax(group, rate, step, amount, foot.taxOfLine(line));
            }
        }
        return count;
    }

    private int tax(int group, Cited cited, int step, long amount, long tax) {
        TaxTreatment treatment = law.treatment(group);
        int digits = treatment.rate().scale();
        long unscaled = law.rateUnscaled(group);
        int rate = tape.take("tax rate", unscaled, digits, "%", cited);
        int exact = tape.percent("exact tax", step, rate, amount * unscaled, scale + digits + 2);
        return tape.round("tax", exact, rounding, tax, scale);
    }
}
