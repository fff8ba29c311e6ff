package org.leadtocash.pricing.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.mark.CanIgnoreReturnValue;
import org.leadtocash.pricing.condition.ConditionType;
import org.leadtocash.pricing.condition.KeyField;
import org.leadtocash.pricing.condition.KeyValues;

/**
 * A document to be priced.
 *
 * <pre>{@code
 * PriceRequest.of(DocRef.parse("QUOTE:4711"), CurrencyUnit.EUR)
 *         .on(DateRule.ORDERED, LocalDate.of(2023, 1, 10))
 *         .with(KeyField.CUSTOMER, "C-100")
 *         .line(RequestLine.of("10", "OLED-55", Quantity.of(new BigDecimal("120"), Unit.of("C62"))))
 *         .build();
 * }</pre>
 *
 * <p>A key field that is not given is unknown, and a search that needs it stops with a finding; one given as an empty text
 * has no value here, and the search goes on without it.
 *
 * @param document its type and number
 * @param currency the currency it is priced in
 * @param localCurrency the currency of the seller's books; empty where no such totals are wanted
 * @param groupCurrency the currency of the seller's group; empty where no such totals are wanted
 * @param dates its dates, by the names that the procedure uses
 * @param attributes values of key fields that hold for every line
 * @param lines at least one, each number once
 * @param conditions what was entered by hand for the document as a whole, at most one of each type
 * @param tax what the law of tax needs to know; empty where no tax is asked for
 */
public record PriceRequest(
        @NotNull DocRef document,
        @NotNull CurrencyUnit currency,
        Optional<CurrencyUnit> localCurrency,
        Optional<CurrencyUnit> groupCurrency,
        @NotEmpty Map<String, LocalDate> dates,
        SortedMap<KeyField, String> attributes,
        @NotEmpty List<@Valid RequestLine> lines,
        List<ManualCondition> conditions,
        Optional<TaxTerms> tax) {

    /** Copies maps and lists; checks that every line and entered condition is there once. */
    public PriceRequest {
        dates = Collections.unmodifiableSortedMap(new TreeMap<>(dates));
        attributes = KeyValues.of(attributes);
        lines = RequestLines.copyOf(lines);
        conditions = List.copyOf(conditions);
        Set<String> numbers = new HashSet<>(2 * lines.size());
        for (RequestLine line : lines) {
            if (!numbers.add(line.line())) {
                throw new IllegalArgumentException(document + ": line " + line.line() + " twice");
            }
        }
        checkOnce(document, "", conditions);
    }

    static void checkOnce(Object where, String which, List<ManualCondition> conditions) {
        if (conditions.size() < 2) {
            return;
        }
        Set<ConditionType> types = new TreeSet<>();
        for (ManualCondition condition : conditions) {
            if (!types.add(condition.type())) {
                throw new IllegalArgumentException(where + which + ": " + condition.type() + " entered twice");
            }
        }
    }

    /** Starts a request in that currency. */
    public static Builder of(DocRef document, CurrencyUnit currency) {
        return new Builder(document, currency);
    }

    /** The same with other lines. */
    public PriceRequest withLines(List<RequestLine> others) {
        return new PriceRequest(
                document, currency, localCurrency, groupCurrency, dates, attributes, others, conditions, tax);
    }

    /** Collects the parts of a request. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private final DocRef document;
        private final CurrencyUnit currency;
        private Optional<CurrencyUnit> local = Optional.empty();
        private Optional<CurrencyUnit> group = Optional.empty();
        private final Map<String, LocalDate> dates = new TreeMap<>();
        private final SortedMap<KeyField, String> attributes = new TreeMap<>();
        private final List<RequestLine> lines = new ArrayList<>();
        private final List<ManualCondition> conditions = new ArrayList<>();
        private Optional<TaxTerms> tax = Optional.empty();

        private Builder(DocRef document, CurrencyUnit currency) {
            this.document = document;
            this.currency = currency;
        }

        /** Asks for totals in the seller's own currency, where that is another than the document's. */
        public Builder local(CurrencyUnit unit) {
            local = Optional.of(unit);
            return this;
        }

        /** Asks for totals in the group's currency, where that is another than the document's. */
        public Builder group(CurrencyUnit unit) {
            group = Optional.of(unit);
            return this;
        }

        /** A date, by the name that the procedure uses. */
        public Builder on(String name, LocalDate date) {
            dates.put(name, date);
            return this;
        }

        /** The value of a key field for every line; an empty text says that it has none. */
        public Builder with(KeyField field, String value) {
            attributes.put(field, value);
            return this;
        }

        /** A line. */
        public Builder line(RequestLine line) {
            lines.add(line);
            return this;
        }

        /** Something entered by hand for the document as a whole. */
        public Builder entering(ManualCondition condition) {
            conditions.add(condition);
            return this;
        }

        /** What the law of tax needs to know. */
        public Builder tax(TaxTerms terms) {
            tax = Optional.of(terms);
            return this;
        }

        /** The finished request. */
        public PriceRequest build() {
            return new PriceRequest(document, currency, local, group, dates, attributes, lines, conditions, tax);
        }
    }
}
