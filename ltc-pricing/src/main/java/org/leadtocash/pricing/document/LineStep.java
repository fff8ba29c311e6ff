package org.leadtocash.pricing.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.json.Nearest;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.pricing.book.PriceBook;
import org.leadtocash.pricing.book.PriceIndex;
import org.leadtocash.pricing.book.RateForm;
import org.leadtocash.pricing.condition.ChangeLimits;
import org.leadtocash.pricing.condition.ConditionType;
import org.leadtocash.pricing.condition.KeyField;
import org.leadtocash.pricing.condition.Rate;
import org.leadtocash.pricing.condition.RateKind;
import org.leadtocash.pricing.condition.Tier;
import org.leadtocash.pricing.procedure.ConditionStep;
import org.leadtocash.pricing.request.ManualCondition;

/** Works one condition for one line: what was entered by hand, or else what the book says. */
final class LineStep {
    private final PricingRun run;
    private final PriceBook whole;
    private final PriceIndex book;
    private final Sheet sheet;
    private final ScaleSize sizes;
    private final ElementMath elements;
    private final Reasons reasons;

    LineStep(PricingRun run, RateDesk rates, ElementMath elements, Reasons reasons) {
        this.run = run;
        this.whole = run.pricer().book();
        this.book = whole.index();
        this.sheet = run.sheet();
        this.elements = elements;
        this.reasons = reasons;
        this.sizes = new ScaleSize(run, rates, reasons);
    }

    PriceIndex book() {
        return book;
    }

    /** What is missing for a statistical step is worth a warning; for any other it blocks. */
    static Severity severity(ConditionStep step) {
        return step.statistical() ? Severity.WARN : Severity.BLOCK;
    }

    void work(StepPlan plan, LineSheet line) {
        ConditionStep step = plan.step();
        Optional<Rate> entered = plan.isEnterable() ? entered(line.line().conditions(), step.type()) : Optional.empty();
        int before = reasons.count();
        if (entered.isPresent()) {
            enter(plan, line, entered.get());
        } else if (plan.asksTheBook()) {
            look(plan, line);
        }
        if (!sheet.has(line.row(), plan.column())) {
            missing(plan, line, before);
        } else if (step.mandatory() && sheet.exact(line.row(), plan.column()).signum() == 0) {
            reasons.priceZero(line.subject(), step);
        }
    }

    static Optional<Rate> entered(List<ManualCondition> conditions, ConditionType type) {
        return conditions.stream()
                .filter(condition -> condition.type().equals(type))
                .map(ManualCondition::rate)
                .findFirst();
    }

    private void missing(StepPlan plan, LineSheet line, int before) {
        ConditionStep step = plan.step();
        boolean said = reasons.count() > before;
        if (step.mandatory() && !said) {
            reasons.noPrice(line.subject(), step, line.material(), line.day(), missed(plan, line), near(line));
        }
        if (step.mandatory() || (said && severity(step) == Severity.BLOCK)) {
            line.close();
        }
    }

    private void enter(StepPlan plan, LineSheet line, Rate rate) {
        checkLimits(plan, line, rate);
        Optional<Ratio> size = size(plan, line, rate);
        int tier = size.map(reached -> Tiers.reached(rate, reached)).orElse(Tiers.NONE);
        if (tier != Tiers.NONE) {
            Terms terms = Terms.entered(
                    rate, tier, size.get(), line.number() + " " + plan.step().label());
            elements.exact(plan, line, terms).ifPresent(exact -> {
                elements.settle(plan, line, exact);
                sheet.entered(line.row(), plan.column(), terms.used());
            });
        }
    }

    /** What decides the tier of a rate that was entered by hand. */
    Optional<Ratio> size(StepPlan plan, LineSheet line, Rate rate) {
        return sizes.of(plan, line, rate, other -> hasEntered(plan, other));
    }

    /** Whether somebody went further than the record lets them that would else have applied. */
    private void checkLimits(StepPlan plan, LineSheet line, Rate rate) {
        if (plan.asksTheBook()) {
            int row = search(plan, line).find(run.request().currency());
            ChangeLimits limits = row < 0 ? ChangeLimits.none() : book.limits(row);
            for (Tier tier : rate.tiers()) {
                if (!limits.allow(tier.rate())) {
                    reasons.beyondLimits(line.subject(), plan.step(), tier.rate(), limits);
                }
            }
        }
    }

    private boolean hasEntered(StepPlan plan, int line) {
        return entered(run.lines().line(line).conditions(), plan.step().type()).isPresent();
    }

    private void look(StepPlan plan, LineSheet line) {
        RecordSearch search = search(plan, line);
        int row = search.find(run.request().currency());
        if (!stopped(search, plan.step(), line) && row >= 0) {
            int tier = search.tier();
            elements.exact(plan, line, Terms.of(book, row, tier, search.size())).ifPresent(exact -> {
                elements.settle(plan, line, exact);
                sheet.found(line.row(), plan.column(), tier);
            });
        }
    }

    /** A search of the book for that step, which must ask it. */
    RecordSearch search(StepPlan plan, LineSheet line) {
        return new RecordSearch(
                book, plan, line, row -> size(plan, line, row), (row, tier) -> worth(plan, line, row, tier));
    }

    /** Whether a search ended without an answer, which it then says. */
    boolean stopped(RecordSearch search, ConditionStep step, LineSheet line) {
        search.stoppedAt().ifPresent(key -> {
            for (int i = 0; i < key.columns().length; i++) {
                if (line.word(key.columns()[i]) == Lines.UNKNOWN) {
                    reasons.keyUnknown(
                            severity(step), line.subject(), step, key.fields().get(i));
                }
            }
        });
        if (!search.ties().isEmpty()) {
            reasons.tie(severity(step), line.subject(), step, search.ties());
        }
        return search.stoppedAt().isPresent() || !search.ties().isEmpty();
    }

    private Optional<Ratio> size(StepPlan plan, LineSheet line, int row) {
        return sizes.of(plan, line, book.form(row).pattern(), other -> applies(plan, row, other));
    }

    /** Whether the first key of a line that has records on its day has this one among them. */
    private boolean applies(StepPlan plan, int row, int line) {
        LineSheet other = run.exact().sheet(line);
        return new RecordSearch(book, plan, other, any -> Optional.of(Ratio.ONE), (any, tier) -> Ratio.ONE)
                .candidates(run.request().currency())
                .contains(row);
    }

    /** What a percentage is taken of: in the line, or in all lines. */
    private Ratio value(StepPlan plan, LineSheet line) {
        if (line.row() != Lines.DOCUMENT) {
            return sheet.exactSum(line.row(), plan.base());
        }
        Ratio sum = Ratio.ZERO;
        for (int i = 0; i < run.lines().size(); i++) {
            sum = sheet.isOpen(i) ? sum.plus(sheet.exactSum(i, plan.base())) : sum;
        }
        return sum;
    }

    /** What a row comes to for this line, for comparing rows of one key: exact, before any rounding. */
    private Ratio worth(StepPlan plan, LineSheet line, int row, int tier) {
        RateForm form = book.form(row);
        if (!form.isPlain() && line.row() != Lines.DOCUMENT) {
            return unseen(plan, line, row, tier);
        }
        Ratio rate = Ratio.from(book.rate(row, tier));
        if (form.isPercent()) {
            return rate.times(value(plan, line).abs()).dividedBy(Ratio.of(100));
        }
        if (form.kind() == RateKind.FIXED || line.row() == Lines.DOCUMENT) {
            return rate;
        }
        Ratio factor = elements.factor(
                        line, line.line().quantity().unit(), form.unit().orElseThrow())
                .orElse(Ratio.ONE);
        return rate.times(line.size()).times(factor).dividedBy(Ratio.of(form.per()));
    }

    /** The same for a rate of many parts, computed and not recorded. */
    private Ratio unseen(StepPlan plan, LineSheet line, int row, int tier) {
        Ratio size = size(plan, line, row).orElse(Ratio.ONE);
        Ratio amount = elements.unseen()
                .exact(plan, line, Terms.of(book, row, tier, size))
                .map(Figure::value)
                .orElse(Ratio.ZERO);
        return line.isReturn() ? Ratio.ZERO.minus(amount) : amount;
    }

    /** Why there is no price: what the search met, or a price in a currency that nothing converts. */
    private String missed(StepPlan plan, LineSheet line) {
        if (!plan.asksTheBook()) {
            return "not-entered";
        }
        RecordSearch again = search(plan, line);
        var unused = again.find(run.request().currency());
        boolean elsewhere = again.missed().equals("no-record")
                && Arrays.stream(plan.keys())
                        .anyMatch(key -> !whole.find(plan.step().type(), line.key(key.fields()), line.day())
                                .isEmpty());
        return elsewhere ? "other-currency" : again.missed();
    }

    private Optional<String> near(LineSheet line) {
        return book.word(line.material()) >= 0
                ? Optional.empty()
                : Nearest.to(line.material(), whole.values(KeyField.MATERIAL));
    }
}
