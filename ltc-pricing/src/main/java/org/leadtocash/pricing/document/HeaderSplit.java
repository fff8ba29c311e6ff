package org.leadtocash.pricing.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.money.Allocation;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RemainderRule;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.tape.Tape;
import org.leadtocash.core.trace.Cited;

/** Splits an amount of the document over its lines, so that no unit is lost. */
final class HeaderSplit {
    private final Tape tape;
    private final ExactMath math;
    private final Sheet sheet;
    private final CurrencyUnit currency;
    private final RoundingPolicy unit;
    private final RemainderRule rule;

    HeaderSplit(
            Tape tape, ExactMath math, Sheet sheet, CurrencyUnit currency, RoundingPolicy unit, RemainderRule rule) {
        this.tape = tape;
        this.math = math;
        this.sheet = sheet;
        this.currency = currency;
        this.unit = unit;
        this.rule = rule;
    }

    /** A line and its weight. */
    record Weighed(LineSheet line, Figure weight) {}

    /** Puts the share of each line; all weights have one sign and not all are 0. */
    void split(String label, int column, Figure total, List<Weighed> weighed) {
        List<Figure> weights = new ArrayList<>();
        for (Weighed one : weighed) {
            weights.add(one.weight().value().signum() < 0 ? positive(one.weight()) : one.weight());
        }
        BigMoney amount = BigMoney.of(currency, unit.round(total.value()));
        List<BigDecimal> parts =
                Allocation.of(rule)
                        .split(amount, weights.stream().map(Figure::value).toList(), unit)
                        .stream()
                        .map(BigMoney::getAmount)
                        .toList();
        int[] steps = weights.stream().mapToInt(Figure::step).toArray();
        int first = tape.isRecording() ? tape.allocate(label, total.step(), steps, unit, rule, parts) : 0;
        for (int i = 0; i < parts.size(); i++) {
            int step = first == 0 ? 0 : first + i;
            sheet.put(weighed.get(i).line().row(), column, Ratio.from(parts.get(i)), step);
        }
    }

    private Figure positive(Figure weight) {
        Figure zero = math.take("nothing", Ratio.ZERO, currency.getCode(), () -> Cited.of("constant", "0"));
        return math.minus("weight", zero, weight);
    }
}
