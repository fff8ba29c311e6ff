package org.leadtocash.pricing.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.tape.Tape;
import org.leadtocash.core.trace.Cited;
import org.leadtocash.pricing.condition.Rate;
import org.leadtocash.pricing.condition.RateKind;
import org.leadtocash.pricing.procedure.Spread;

/**
 * Works one condition for the document as a whole and splits it over the lines.
 *
 * <p>Lines and returns are two piles: a percentage is taken of each, an amount goes to the lines alone, by weight or evenly, and
 * to the returns where there is nothing else. A condition that is duplicated is worked in every line instead.
 */
final class HeaderStep {
    /** The number of the pile of what is sold. */
    static final int SOLD = 0;
    /** The number of the pile of what comes back. */
    static final int RETURNED = 1;

    /** How many piles there are. */
    static final int PILES = 2;

    private final PricingRun run;
    private final Sheet sheet;
    private final Tape tape;
    private final ExactMath math;
    private final ElementMath elements;
    private final LineStep lineStep;
    private final Reasons reasons;
    private final HeaderSplit splitting;

    HeaderStep(PricingRun run, ExactMath math, ElementMath elements, LineStep lineStep, Reasons reasons) {
        this.run = run;
        this.sheet = run.sheet();
        this.tape = run.tape();
        this.math = math;
        this.elements = elements;
        this.lineStep = lineStep;
        this.reasons = reasons;
        this.splitting = new HeaderSplit(run, math, elements);
    }

    /** What was found for the document; the tier is -1 for what was entered. */
    private record Found(Terms terms, Optional<Rate> entered, int tier) {}

    void work(StepPlan plan, LineSheet whole, List<LineSheet> lines) {
        Optional<Found> found = find(plan, whole);
        if (found.isEmpty() || lines.isEmpty()) {
            return;
        }
        Terms terms = found.get().terms();
        if (terms.kind() == RateKind.PER_UNIT) {
            reasons.headerPerUnit(plan.step());
            return;
        }
        if (!terms.isPlain()) {
            reasons.headerGraduated(plan.step());
            return;
        }
        if (plan.step().spread() == Spread.DUPLICATE) {
            duplicate(plan, terms, lines);
        } else {
            split(plan, whole, terms, lines);
        }
        for (LineSheet line : lines) {
            if (sheet.has(line.row(), plan.column())) {
                sheet.found(line.row(), plan.column(), found.get().tier());
                found.get().entered().ifPresent(rate -> sheet.entered(line.row(), plan.column(), rate));
            }
        }
    }

    /** Works the terms in every line, as if each had found them itself. */
    private void duplicate(StepPlan plan, Terms terms, List<LineSheet> lines) {
        for (LineSheet line : lines) {
            tape.scope(line.number());
            elements.exact(plan, line, terms).ifPresent(exact -> elements.settle(plan, line, exact));
        }
        tape.scope("");
    }

    private void split(StepPlan plan, LineSheet whole, Terms terms, List<LineSheet> lines) {
        List<HeaderSplit.Weighed> sold = weighed(plan, lines, 1);
        List<HeaderSplit.Weighed> returned = weighed(plan, lines, -1);
        if (terms.kind() == RateKind.PERCENT) {
            if (!sold.isEmpty() || !returned.isEmpty()) {
                Figure rate = elements.rate(plan, terms);
                percent(plan, rate, SOLD, sold);
                percent(plan, rate, RETURNED, returned);
            }
        } else if (sold.isEmpty() && returned.isEmpty()) {
            reasons.nothingToSplit(plan.step());
        } else {
            int pile = sold.isEmpty() ? RETURNED : SOLD;
            elements.price(plan, whole, terms)
                    .ifPresent(exact -> splitting.split(plan, pile, exact, pile == SOLD ? sold : returned));
        }
    }

    private Optional<Found> find(StepPlan plan, LineSheet whole) {
        Optional<Rate> entered = plan.isEnterable()
                ? LineStep.entered(run.request().conditions(), plan.step().type())
                : Optional.empty();
        if (entered.isPresent()) {
            Rate rate = entered.get();
            Optional<Ratio> size = lineStep.size(plan, whole, rate);
            int tier = size.map(reached -> Tiers.reached(rate, reached)).orElse(Tiers.NONE);
            return tier == Tiers.NONE
                    ? Optional.empty()
                    : Optional.of(new Found(
                            Terms.entered(rate, tier, size.get(), plan.step().label()), entered, -1));
        }
        if (!plan.asksTheBook()) {
            return Optional.empty();
        }
        RecordSearch search = lineStep.search(plan, whole);
        int row = search.find(run.request().currency());
        if (lineStep.stopped(search, plan.step(), whole) || row < 0) {
            return Optional.empty();
        }
        return Optional.of(new Found(
                Terms.of(lineStep.book(), row, search.tier(), search.size()), Optional.empty(), search.tier()));
    }

    private List<HeaderSplit.Weighed> weighed(StepPlan plan, List<LineSheet> lines, int sign) {
        List<HeaderSplit.Weighed> pile = new ArrayList<>();
        if (plan.step().spread() == Spread.EVEN) {
            List<LineSheet> alike = lines.stream()
                    .filter(line -> line.line().quantity().amount().signum() == sign)
                    .toList();
            if (!alike.isEmpty()) {
                Figure one = math.take("weight", Ratio.ONE, "", () -> Cited.of("constant", "1"));
                alike.forEach(line -> pile.add(new HeaderSplit.Weighed(line, one)));
            }
            return pile;
        }
        for (LineSheet line : lines) {
            Ratio weight = sheet.exactSum(line.row(), plan.base());
            if (weight.signum() == sign) {
                pile.add(new HeaderSplit.Weighed(line, elements.base(plan, line)));
            }
        }
        return pile;
    }

    private void percent(StepPlan plan, Figure rate, int pile, List<HeaderSplit.Weighed> weighed) {
        if (!weighed.isEmpty()) {
            List<Figure> bases = plan.step().spread() == Spread.EVEN
                    ? weighed.stream()
                            .map(one -> elements.base(plan, one.line()))
                            .toList()
                    : weighed.stream().map(HeaderSplit.Weighed::weight).toList();
            Figure base = math.sum(
                    "base of the document", bases, run.request().currency().getCode());
            splitting.split(plan, pile, math.percent(plan.words().exact(), base, rate), weighed);
        }
    }
}
