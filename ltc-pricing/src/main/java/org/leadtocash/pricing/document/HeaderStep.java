package org.leadtocash.pricing.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.tape.Tape;
import org.leadtocash.pricing.book.Rate;
import org.leadtocash.pricing.book.RateKind;
import org.leadtocash.pricing.procedure.ConditionStep;
import org.leadtocash.pricing.procedure.Entry;

/**
 * Works one condition for the document as a whole and splits it over the lines.
 *
 * <p>Lines and returns are two piles: a percentage is taken of each, an amount goes to the lines alone, by weight, and to the
 * returns where there is nothing else.
 */
final class HeaderStep {
    private final CompiledProcedure compiled;
    private final PriceRequest request;
    private final Sheet sheet;
    private final ExactMath math;
    private final ElementMath elements;
    private final LineStep lineStep;
    private final Reasons reasons;
    private final HeaderSplit splitting;

    HeaderStep(
            CompiledProcedure compiled,
            PriceRequest request,
            Sheet sheet,
            ExactMath math,
            ElementMath elements,
            LineStep lineStep,
            Reasons reasons,
            Tape tape) {
        this.compiled = compiled;
        this.request = request;
        this.sheet = sheet;
        this.math = math;
        this.elements = elements;
        this.lineStep = lineStep;
        this.reasons = reasons;
        CurrencyUnit currency = request.currency();
        this.splitting = new HeaderSplit(
                tape,
                math,
                sheet,
                currency,
                elements.element().orElse(RoundingPolicy.standard(currency)),
                compiled.procedure().policy().remainder());
    }

    /** What was found for the document, and which row of the book it is; -1 for what was entered. */
    private record Found(Terms terms, Optional<Rate> entered, int row, int tier) {}

    void work(int column, ConditionStep step, LineSheet whole, List<LineSheet> lines) {
        Optional<Found> found = find(column, step, whole);
        if (found.isEmpty() || lines.isEmpty()) {
            return;
        }
        Terms terms = found.get().terms();
        if (terms.kind() == RateKind.PER_UNIT) {
            reasons.headerPerUnit(step);
            return;
        }
        List<HeaderSplit.Weighed> sold = weighed(column, lines, 1);
        List<HeaderSplit.Weighed> returned = weighed(column, lines, -1);
        if (terms.kind() == RateKind.PERCENT) {
            Figure rate = elements.rate(step, terms);
            percent(column, step, rate, sold);
            percent(column, step, rate, returned);
        } else {
            Optional<Figure> amount = elements.price(step, whole, terms, LineStep.severity(step))
                    .map(exact -> elements.round(step.label(), exact));
            List<HeaderSplit.Weighed> pile = sold.isEmpty() ? returned : sold;
            if (pile.isEmpty()) {
                reasons.nothingToSplit(step);
            } else {
                amount.ifPresent(total -> splitting.split(step.label(), column, total, pile));
            }
        }
        for (LineSheet line : lines) {
            if (sheet.has(line.row(), column)) {
                sheet.found(line.row(), column, found.get().row(), found.get().tier());
                found.get().entered().ifPresent(rate -> sheet.entered(line.row(), column, rate));
            }
        }
    }

    private Optional<Found> find(int column, ConditionStep step, LineSheet whole) {
        Optional<Rate> entered =
                step.entry() == Entry.NEVER ? Optional.empty() : LineStep.entered(request.conditions(), step.type());
        if (entered.isPresent()) {
            Rate rate = entered.get();
            Terms terms = Terms.entered(rate, rate.tiers().get(0), step.label());
            return Optional.of(new Found(terms, entered, -1, 0));
        }
        RecordSearch search = step.entry() == Entry.ONLY ? null : lineStep.search(column, step, whole);
        int row = search == null ? -1 : search.find(request.currency());
        if (search == null || lineStep.stopped(search, step, whole) || row < 0) {
            return Optional.empty();
        }
        return Optional.of(
                new Found(Terms.of(lineStep.book(), row, search.tier()), Optional.empty(), row, search.tier()));
    }

    private List<HeaderSplit.Weighed> weighed(int column, List<LineSheet> lines, int sign) {
        List<HeaderSplit.Weighed> pile = new ArrayList<>();
        for (LineSheet line : lines) {
            Ratio weight = sheet.exactSum(line.row(), compiled.base(column));
            if (weight.signum() == sign) {
                pile.add(new HeaderSplit.Weighed(line, elements.base(column, line)));
            }
        }
        return pile;
    }

    private void percent(int column, ConditionStep step, Figure rate, List<HeaderSplit.Weighed> pile) {
        if (!pile.isEmpty()) {
            Figure base = math.sum(
                    "base of the document",
                    pile.stream().map(HeaderSplit.Weighed::weight).toList(),
                    request.currency().getCode());
            Figure total = elements.round(step.label(), math.percent("exact " + step.label(), base, rate));
            splitting.split(step.label(), column, total, pile);
        }
    }
}
