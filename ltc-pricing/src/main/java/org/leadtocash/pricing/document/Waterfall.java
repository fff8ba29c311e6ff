package org.leadtocash.pricing.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.tax.TaxDecision;
import org.leadtocash.pricing.book.Rate;
import org.leadtocash.pricing.book.RateKind;
import org.leadtocash.pricing.procedure.ConditionStep;
import org.leadtocash.pricing.procedure.Level;
import org.leadtocash.pricing.procedure.Step;
import org.leadtocash.pricing.procedure.SubtotalStep;

/** The amounts of a finished sheet as the elements of its lines. */
final class Waterfall {
    private final PricingRun run;
    private final Sheet sheet;
    private final CurrencyUnit currency;

    Waterfall(PricingRun run) {
        this.run = run;
        this.sheet = run.sheet();
        this.currency = run.request().currency();
    }

    PricedLine line(LineSheet line, Optional<TaxDecision> tax) {
        List<PriceElement> elements = new ArrayList<>();
        List<Step> steps = run.compiled().steps();
        for (int i = 0; i < steps.size(); i++) {
            int column = i;
            if (sheet.has(line.row(), column)) {
                elements.add(steps.get(i)
                        .<PriceElement>fold(
                                step -> condition(line, column, step), subtotal -> subtotal(line, column, subtotal)));
            }
        }
        if (sheet.has(line.row(), steps.size())) {
            elements.add(new PriceElement(
                    0,
                    "ROUNDING",
                    Origin.ROUNDING,
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    amount(line, steps.size()),
                    false,
                    Optional.empty(),
                    Sensitivity.OPEN));
        }
        RequestLine asked = line.line();
        BigMoney amount = Exactly.money(currency, line.amount().value());
        return new PricedLine(asked.line(), asked.material(), asked.quantity(), line.day(), amount, elements, tax);
    }

    private BigMoney amount(LineSheet line, int column) {
        return Exactly.money(currency, sheet.exact(line.row(), column));
    }

    private PriceElement condition(LineSheet line, int column, ConditionStep step) {
        int row = sheet.row(line.row(), column);
        Rate entered = sheet.entered(line.row(), column);
        Rate rate = row >= 0 || entered == null ? Terms.rate(run.book(), row, sheet.tier(line.row(), column)) : entered;
        boolean percent = rate.kind() == RateKind.PERCENT && step.level() == Level.LINE;
        Optional<BigMoney> base = percent
                ? Optional.of(Exactly.money(
                        currency, sheet.exactSum(line.row(), run.compiled().base(column))))
                : Optional.empty();
        return new PriceElement(
                step.number(),
                step.label(),
                row >= 0 ? Origin.RECORD : Origin.ENTERED,
                row >= 0 ? run.book().id(row) + "@" + run.book().version(row) : "",
                Optional.of(rate),
                base,
                amount(line, column),
                step.statistical(),
                Optional.ofNullable(sheet.conversion(line.row(), column)),
                step.sensitivity());
    }

    private PriceElement subtotal(LineSheet line, int column, SubtotalStep step) {
        return new PriceElement(
                step.number(),
                step.label(),
                Origin.SUBTOTAL,
                "",
                Optional.empty(),
                Optional.empty(),
                amount(line, column),
                false,
                Optional.empty(),
                step.sensitivity());
    }
}
