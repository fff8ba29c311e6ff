package org.leadtocash.pricing.document;

import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.json.Nearest;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.pricing.book.ConditionType;
import org.leadtocash.pricing.book.KeyField;
import org.leadtocash.pricing.book.PriceBook;
import org.leadtocash.pricing.book.PriceIndex;
import org.leadtocash.pricing.book.Rate;
import org.leadtocash.pricing.book.RateKind;
import org.leadtocash.pricing.book.ScaleBase;
import org.leadtocash.pricing.book.Tier;
import org.leadtocash.pricing.procedure.ConditionStep;
import org.leadtocash.pricing.procedure.Entry;

/** Works one condition for one line: what was entered by hand, or else what the book says. */
final class LineStep {
    private final PriceBook whole;
    private final PriceIndex book;
    private final CompiledProcedure compiled;
    private final PriceRequest request;
    private final Sheet sheet;
    private final RateDesk rates;
    private final ElementMath elements;
    private final Reasons reasons;

    LineStep(
            PriceBook whole,
            CompiledProcedure compiled,
            PriceRequest request,
            Sheet sheet,
            RateDesk rates,
            ElementMath elements,
            Reasons reasons) {
        this.whole = whole;
        this.book = whole.index();
        this.compiled = compiled;
        this.request = request;
        this.sheet = sheet;
        this.rates = rates;
        this.elements = elements;
        this.reasons = reasons;
    }

    PriceIndex book() {
        return book;
    }

    /** What is missing for a statistical step is worth a warning; for any other it blocks. */
    static Severity severity(ConditionStep step) {
        return step.statistical() ? Severity.WARN : Severity.BLOCK;
    }

    void work(int column, ConditionStep step, LineSheet line) {
        Optional<Rate> entered = step.entry() == Entry.NEVER
                ? Optional.empty()
                : entered(line.line().conditions(), step.type());
        int before = reasons.count();
        if (entered.isPresent()) {
            enter(column, step, line, entered.get());
        } else if (step.entry() != Entry.ONLY) {
            look(column, step, line);
        }
        if (!sheet.has(line.row(), column)) {
            missing(step, line, column, before);
        } else if (step.mandatory() && sheet.exact(line.row(), column).signum() == 0) {
            reasons.priceZero(line.subject(), step);
        }
    }

    static Optional<Rate> entered(List<ManualCondition> conditions, ConditionType type) {
        return conditions.stream()
                .filter(condition -> condition.type().equals(type))
                .map(ManualCondition::rate)
                .findFirst();
    }

    private void missing(ConditionStep step, LineSheet line, int column, int before) {
        boolean said = reasons.count() > before;
        if (step.mandatory() && !said) {
            reasons.noPrice(line.subject(), step, line.material(), line.day(), missed(step, line, column), near(line));
        }
        if (step.mandatory() || (said && severity(step) == Severity.BLOCK)) {
            line.close();
        }
    }

    private void enter(int column, ConditionStep step, LineSheet line, Rate rate) {
        Optional<Tier> tier = tier(column, step, line, rate);
        if (tier.isPresent()) {
            Terms terms = Terms.entered(rate, tier.get(), line.number() + " " + step.label());
            elements.amount(column, step, line, terms, severity(step)).ifPresent(amount -> {
                put(column, step, line, amount);
                sheet.entered(line.row(), column, Terms.single(rate, tier.get()));
            });
        }
    }

    private Optional<Tier> tier(int column, ConditionStep step, LineSheet line, Rate rate) {
        Optional<Ratio> size = size(column, step, line, rate.scaleBase(), rate.unit(), rate.currency());
        return size.flatMap(reached -> rate.tiers().stream()
                .filter(tier -> Ratio.from(tier.from()).compareTo(reached) <= 0)
                .reduce((lower, higher) -> higher));
    }

    private void look(int column, ConditionStep step, LineSheet line) {
        RecordSearch search = search(column, step, line);
        if (search == null) {
            return;
        }
        int row = search.find(request.currency());
        if (!stopped(search, step, line) && row >= 0) {
            int tier = search.tier();
            long units = elements.fast(column, line, row, tier);
            if (units != Sheet.NONE) {
                sheet.put(line.row(), column, units);
                sheet.found(line.row(), column, row, tier);
            } else {
                elements.amount(column, step, line, Terms.of(book, row, tier), severity(step))
                        .ifPresent(amount -> {
                            put(column, step, line, amount);
                            sheet.found(line.row(), column, row, tier);
                        });
            }
        }
    }

    private void put(int column, ConditionStep step, LineSheet line, Figure amount) {
        sheet.put(line.row(), column, amount.value(), amount.step());
        elements.guard(step, amount);
    }

    /** A search of the book for that step; null where the step does not ask it. */
    @Nullable RecordSearch search(int column, ConditionStep step, LineSheet line) {
        CompiledProcedure.Search how = compiled.search(column);
        return how == null
                ? null
                : new RecordSearch(
                        book,
                        how,
                        line,
                        row -> size(column, step, line, row),
                        (row, tier) -> worth(column, line, row, tier));
    }

    /** Whether a search ended without an answer, which it then says. */
    boolean stopped(RecordSearch search, ConditionStep step, LineSheet line) {
        search.stoppedAt().ifPresent(key -> {
            for (int i = 0; i < key.columns().length; i++) {
                if (line.word(key.columns()[i]) == LineSheet.UNKNOWN) {
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

    private Optional<Ratio> size(int column, ConditionStep step, LineSheet line, int row) {
        Optional<Unit> unit = book.hasUnit(row) ? Optional.of(book.unit(row)) : Optional.empty();
        Optional<CurrencyUnit> in =
                book.scaleBase(row) == ScaleBase.VALUE ? Optional.of(book.currencyOf(row)) : Optional.empty();
        return size(column, step, line, book.scaleBase(row), unit, in);
    }

    /** What decides the tier: quantity in the unit of the rate, or value in its currency, without the sign. */
    private Optional<Ratio> size(
            int column,
            ConditionStep step,
            LineSheet line,
            ScaleBase base,
            Optional<Unit> unit,
            Optional<CurrencyUnit> in) {
        if (base == ScaleBase.VALUE) {
            Ratio value = sheet.exactSum(line.row(), compiled.base(column)).abs();
            CurrencyUnit to = in.orElse(request.currency());
            if (to.equals(request.currency())) {
                return Optional.of(value);
            }
            var policy = compiled.procedure().policy().reporting();
            return line.date(policy.date(), request)
                    .flatMap(day -> rates.rate(request.currency(), to, policy, day, severity(step), line.subject()))
                    .map(rate -> value.times(rate.rate().rate()));
        }
        Unit own = line.line().quantity().unit();
        if (unit.isEmpty() || unit.get().equals(own)) {
            return Optional.of(line.size());
        }
        Optional<Ratio> factor = elements.factor(line, own, unit.get());
        if (factor.isEmpty()) {
            reasons.unitUnknown(
                    severity(step), line.subject(), step, own.code(), unit.get().code());
        }
        return factor.map(line.size()::times);
    }

    /** What a row comes to for this line, for comparing rows of one key: exact, before any rounding. */
    private Ratio worth(int column, LineSheet line, int row, int tier) {
        Ratio rate = Ratio.from(book.rate(tier));
        if (book.kind(row) == RateKind.PERCENT) {
            return rate.times(sheet.exactSum(line.row(), compiled.base(column)).abs())
                    .dividedBy(Ratio.of(100));
        }
        if (book.kind(row) == RateKind.FIXED) {
            return rate;
        }
        Ratio factor = elements.factor(line, line.line().quantity().unit(), book.unit(row))
                .orElse(Ratio.ONE);
        return rate.times(line.size()).times(factor).dividedBy(Ratio.of(book.per(row)));
    }

    /** Why there is no price: what the search met, or a price in a currency that nothing converts. */
    private String missed(ConditionStep step, LineSheet line, int column) {
        RecordSearch again = search(column, step, line);
        if (again == null) {
            return "not-entered";
        }
        var unused = again.find(request.currency());
        boolean elsewhere = again.missed().equals("no-record")
                && compiled.procedure().sequence(step.access().orElseThrow()).orElseThrow().keys().stream()
                        .anyMatch(key -> !whole.find(step.type(), line.key(key), line.day())
                                .isEmpty());
        return elsewhere ? "other-currency" : again.missed();
    }

    private Optional<String> near(LineSheet line) {
        return book.word(line.material()) >= 0
                ? Optional.empty()
                : Nearest.to(line.material(), whole.values(KeyField.MATERIAL));
    }
}
