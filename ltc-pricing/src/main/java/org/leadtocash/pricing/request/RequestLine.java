package org.leadtocash.pricing.request;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.tax.TaxQuestion;
import org.leadtocash.pricing.condition.KeyField;
import org.leadtocash.pricing.condition.KeyValues;

/**
 * A line to be priced.
 *
 * @param line its number
 * @param material what is sold
 * @param quantity how much of it; negative for a return
 * @param attributes values of key fields that hold for this line, before those of the document; an empty value says that
 *     the field has none here
 * @param dates dates that hold for this line, before those of the document, by the names that the procedure uses
 * @param conditions what was entered by hand, at most one of each type
 * @param supply goods or services
 * @param taxClass the class of the material in the seller's own words, for the law of tax
 */
public record RequestLine(
        @NotBlank String line,
        @NotBlank String material,
        @NotNull Quantity quantity,
        SortedMap<KeyField, String> attributes,
        Map<String, LocalDate> dates,
        List<ManualCondition> conditions,
        TaxQuestion.Supply supply,
        String taxClass) {
    private static final SortedMap<String, LocalDate> NO_DATES = Collections.emptySortedMap();

    /** Copies maps and lists; checks that no condition is entered twice. */
    public RequestLine {
        attributes = KeyValues.of(attributes);
        dates = dates.isEmpty() ? NO_DATES : Collections.unmodifiableSortedMap(new TreeMap<>(dates));
        conditions = List.copyOf(conditions);
        PriceRequest.checkOnce("line ", line, conditions);
    }

    /** A line of goods with the tax class {@code STANDARD}. */
    public static RequestLine of(String line, String material, Quantity quantity) {
        return new RequestLine(
                line, material, quantity, KeyValues.none(), Map.of(), List.of(), TaxQuestion.Supply.GOODS, "STANDARD");
    }

    /** The same with one more attribute. */
    public RequestLine with(KeyField field, String value) {
        SortedMap<KeyField, String> more = new TreeMap<>(attributes);
        more.put(field, value);
        return new RequestLine(line, material, quantity, more, dates, conditions, supply, taxClass);
    }

    /** The same with one more date. */
    public RequestLine on(String name, LocalDate date) {
        Map<String, LocalDate> more = new TreeMap<>(dates);
        more.put(name, date);
        return new RequestLine(line, material, quantity, attributes, more, conditions, supply, taxClass);
    }

    /** The same with something entered by hand. */
    public RequestLine entering(ManualCondition condition) {
        List<ManualCondition> more = new ArrayList<>(conditions);
        more.add(condition);
        return new RequestLine(line, material, quantity, attributes, dates, more, supply, taxClass);
    }

    /** The same with another quantity. */
    public RequestLine withQuantity(Quantity other) {
        return new RequestLine(line, material, other, attributes, dates, conditions, supply, taxClass);
    }

    /** The same as a supply of that kind and class. */
    public RequestLine taxed(TaxQuestion.Supply what, String words) {
        return new RequestLine(line, material, quantity, attributes, dates, conditions, what, words);
    }
}
