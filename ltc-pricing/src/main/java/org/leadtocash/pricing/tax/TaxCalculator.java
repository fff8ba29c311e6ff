package org.leadtocash.pricing.tax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.tape.Tape;

/**
 * Makes tax amounts of rates, exactly, with one rounding where the policy says and none elsewhere.
 *
 * <p>Immutable; safe to share between threads.
 */
public final class TaxCalculator {
    private final TaxPolicy policy;

    private TaxCalculator(TaxPolicy policy) {
        this.policy = policy;
    }

    /** A calculator that follows that policy. */
    public static TaxCalculator of(TaxPolicy policy) {
        return new TaxCalculator(policy);
    }

    /**
     * The taxes of these lines.
     *
     * @param currency the currency of every line
     * @throws CurrencyMismatchException if a line is in another
     */
    public TaxResult calculate(CurrencyUnit currency, List<TaxableLine> lines) {
        return calculate(currency, lines, Tape.none(), new int[lines.size()]);
    }

    /**
     * The same, recording every step.
     *
     * @param steps the step of the amount of each line on the tape
     */
    public TaxResult calculate(CurrencyUnit currency, List<TaxableLine> lines, Tape tape, int[] steps) {
        TaxSteps record = new TaxSteps(tape, policy.in(currency));
        Map<TaxTreatment, List<Integer>> alike = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            CurrencyUnit given = lines.get(i).amount().getCurrencyUnit();
            if (!given.equals(currency)) {
                throw new CurrencyMismatchException(currency, given);
            }
            alike.computeIfAbsent(lines.get(i).treatment(), treatment -> new ArrayList<>())
                    .add(i);
        }
        List<TaxGroup> groups = new ArrayList<>();
        List<LineTax> single = new ArrayList<>();
        alike.forEach((treatment, members) -> {
            TaxAmounts amounts = policy.level() == TaxLevel.PER_TAX_GROUP
                    ? together(lines, members, treatment, record, steps)
                    : oneByOne(lines, members, treatment, record, steps, single);
            tape.scope("");
            tape.result("base " + treatment, amounts.baseStep());
            tape.result("tax " + treatment, amounts.taxStep());
            groups.add(new TaxGroup(
                    treatment,
                    money(currency, amounts.base()),
                    money(currency, amounts.tax()),
                    members.stream().map(member -> lines.get(member).line()).toList()));
        });
        single.sort((a, b) -> Integer.compare(indexOf(lines, a), indexOf(lines, b)));
        return new TaxResult(currency, groups, single);
    }

    private static int indexOf(List<TaxableLine> lines, LineTax tax) {
        int index = 0;
        while (!lines.get(index).line().equals(tax.line())) {
            index++;
        }
        return index;
    }

    private static BigMoney money(CurrencyUnit currency, BigDecimal amount) {
        return BigMoney.of(currency, amount);
    }

    private TaxAmounts together(
            List<TaxableLine> lines, List<Integer> members, TaxTreatment treatment, TaxSteps record, int[] steps) {
        record.scope("");
        Ratio sum = Ratio.ZERO;
        int[] inputs = new int[members.size()];
        for (int i = 0; i < inputs.length; i++) {
            sum = sum.plus(Ratio.from(lines.get(members.get(i)).amount().getAmount()));
            inputs[i] = steps[members.get(i)];
        }
        return amounts(treatment, sum, record.sum("amount " + treatment, inputs, sum), record);
    }

    private TaxAmounts oneByOne(
            List<TaxableLine> lines,
            List<Integer> members,
            TaxTreatment treatment,
            TaxSteps record,
            int[] steps,
            List<LineTax> single) {
        List<TaxAmounts> parts = new ArrayList<>();
        for (int member : members) {
            TaxableLine line = lines.get(member);
            record.scope(line.line());
            Ratio amount = Ratio.from(line.amount().getAmount());
            TaxAmounts part = policy.level() == TaxLevel.PER_UNIT
                    ? ofUnits(treatment, amount, Ratio.from(line.quantity()), steps[member], record)
                    : amounts(treatment, amount, steps[member], record);
            CurrencyUnit currency = line.amount().getCurrencyUnit();
            single.add(new LineTax(line.line(), money(currency, part.base()), money(currency, part.tax())));
            parts.add(part);
        }
        record.scope("");
        return record.total(treatment, parts);
    }

    private TaxAmounts ofUnits(TaxTreatment treatment, Ratio amount, Ratio quantity, int step, TaxSteps record) {
        int count = record.take("quantity", quantity, "quantity");
        Ratio unit = amount.dividedBy(quantity);
        TaxAmounts one = amounts(treatment, unit, record.divide("unit amount", step, count, unit), record);
        return record.times(one, quantity, count, amount, step, policy);
    }

    private TaxAmounts amounts(TaxTreatment treatment, Ratio amount, int step, TaxSteps record) {
        Ratio rate = Ratio.from(treatment.rate());
        if (!policy.pricesIncludeTax()) {
            return record.onTop(treatment, amount, step, rate);
        }
        return policy.residual() == Residual.TAX
                ? record.netFirst(treatment, amount, step, rate)
                : record.taxFirst(treatment, amount, step, rate);
    }
}
