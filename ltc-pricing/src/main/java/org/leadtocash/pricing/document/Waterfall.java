package org.leadtocash.pricing.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.source.DataSet;
import org.leadtocash.pricing.book.PriceIndex;
import org.leadtocash.pricing.condition.Rate;
import org.leadtocash.pricing.condition.RateKind;
import org.leadtocash.pricing.procedure.ConditionStep;
import org.leadtocash.pricing.procedure.Level;
import org.leadtocash.pricing.procedure.Spread;
import org.leadtocash.pricing.procedure.Step;
import org.leadtocash.pricing.procedure.SubtotalStep;
import org.leadtocash.pricing.request.RequestLine;

/** The numbers of a finished run as the parts of a document. */
final class Waterfall {
    private final PricingRun run;
    private final PriceIndex book;
    private final Lines lines;
    private final Sheet sheet;
    private final CurrencyUnit currency;

    Waterfall(PricingRun run) {
        this.run = run;
        this.book = run.book();
        this.lines = run.lines();
        this.sheet = run.sheet();
        this.currency = run.request().currency();
    }

    PricedDocument.Parts parts() {
        List<PricedLine> priced = new ArrayList<>();
        List<String> unpriced = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            if (sheet.isOpen(line)) {
                priced.add(line(line));
            } else {
                unpriced.add(lines.line(line).line());
            }
        }
        @Nullable ExactRun exact = run.exactIfTaken();
        Foot foot = run.foot();
        return new PricedDocument.Parts(
                run.request().document(),
                currency,
                List.copyOf(priced),
                List.copyOf(unpriced),
                List.copyOf(foot.taxes()),
                List.copyOf(foot.lineTaxes()),
                foot.totals(),
                List.copyOf(foot.reported()),
                exact == null ? Findings.none() : exact.reasons().findings(),
                dataSets());
    }

    private List<DataSet> dataSets() {
        TreeSet<DataSet> used = new TreeSet<>();
        used.add(run.pricer().book().dataSet());
        used.add(run.compiled().procedure().dataSet());
        @Nullable ExactRun exact = run.exactIfTaken();
        if (exact != null) {
            used.addAll(exact.rates().dataSets());
        }
        used.addAll(run.law().dataSets());
        return List.copyOf(used);
    }

    private PricedLine line(int line) {
        List<PriceElement> elements = new ArrayList<>();
        List<Step> steps = run.compiled().steps();
        for (int i = 0; i < steps.size(); i++) {
            int column = i;
            if (sheet.has(line, column)) {
                elements.add(steps.get(i)
                        .<PriceElement>fold(
                                step -> condition(line, column, step), subtotal -> subtotal(line, column, subtotal)));
            }
        }
        if (sheet.has(line, sheet.rounding())) {
            elements.add(new PriceElement(
                    0,
                    "ROUNDING",
                    Origin.ROUNDING,
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    amount(line, sheet.rounding()),
                    false,
                    Optional.empty(),
                    Sensitivity.OPEN));
        }
        RequestLine asked = lines.line(line);
        return new PricedLine(
                asked.line(),
                asked.material(),
                asked.quantity(),
                LocalDate.ofEpochDay(lines.day(line)),
                amount(line, sheet.amount()),
                elements,
                run.foot().decision(line));
    }

    private BigMoney amount(int line, int column) {
        return Exactly.money(currency, sheet.exact(line, column));
    }

    private PriceElement condition(int line, int column, ConditionStep step) {
        int tier = sheet.tier(line, column);
        int row = tier < 0 ? -1 : book.rowOf(tier);
        @Nullable Rate entered = sheet.entered(line, column);
        Rate rate = row >= 0 || entered == null ? Terms.rate(book, row, tier) : entered;
        boolean ofLine = step.level() == Level.LINE || step.spread() == Spread.DUPLICATE;
        boolean percent = rate.kind() == RateKind.PERCENT && ofLine;
        Optional<BigMoney> base = percent
                ? Optional.of(Exactly.money(
                        currency,
                        sheet.exactSum(line, run.compiled().plan(column).base())))
                : Optional.empty();
        return new PriceElement(
                step.number(),
                step.label(),
                row >= 0 ? Origin.RECORD : Origin.ENTERED,
                row >= 0 ? book.id(row) + "@" + book.version(row) : "",
                Optional.of(rate),
                base,
                amount(line, column),
                step.statistical(),
                Optional.ofNullable(sheet.conversion(line, column)),
                step.sensitivity());
    }

    private PriceElement subtotal(int line, int column, SubtotalStep step) {
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
