package org.leadtocash.core.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.quantity.Quantity;

/** What a fact holds, which decides its Java class, its JSON form and what may be asked of it. */
public enum FactKind {
    /** Words, 1 to 10,000 characters, not blank; a {@link String}. Compared by equality and by pattern. */
    TEXT(String.class, false, "a text that is not blank"),
    /** One code of a list, such as an Incoterm; a {@link String}. Compared by equality and by pattern. */
    CODE(String.class, false, "a code"),
    /** Yes or no; a {@link Boolean}. It is a condition by itself. */
    BOOLEAN(Boolean.class, false, "true or false"),
    /** A number with a fraction; a {@link BigDecimal} of at most 100 digits. */
    DECIMAL(BigDecimal.class, true, "a decimal number such as 12.5"),
    /** A number without a fraction; a {@link BigDecimal} of scale 0. Compares and adds with decimals. */
    INTEGER(BigDecimal.class, true, "a whole number such as 12"),
    /** An amount in a currency; a {@link BigMoney}. Two amounts compare only in one currency. */
    MONEY(BigMoney.class, true, "an amount with its currency"),
    /** An amount of a unit; a {@link Quantity}. Two quantities compare only in one unit. */
    QUANTITY(Quantity.class, true, "an amount with its unit"),
    /** A percentage, 12.5 meaning 12.5 per cent; a {@link BigDecimal}. Never mixes with plain numbers. */
    PERCENT(BigDecimal.class, true, "a percentage such as 12.5"),
    /** A day; a {@link LocalDate}. */
    DATE(LocalDate.class, true, "a day such as 2026-01-31"),
    /** A moment; an {@link Instant}. */
    INSTANT(Instant.class, true, "a moment such as 2026-01-31T08:00:00Z"),
    /** The name of another thing, such as {@code ORDER:4711}; a {@link String}. */
    REFERENCE(String.class, false, "a reference"),
    /** A country; its ISO 3166-1 alpha-2 code as a {@link String}. */
    COUNTRY(String.class, false, "a country of two upper-case letters"),
    /** A currency; a {@link CurrencyUnit}. */
    CURRENCY(CurrencyUnit.class, false, "a currency such as EUR");

    /** How many digits a number has at most before, and behind, the decimal point. */
    public static final int MOST_DIGITS = 100;

    /** How many characters a text has at most. */
    public static final int LONGEST_TEXT = 10_000;

    private final Class<?> valueClass;
    private final boolean ordered;
    private final String expected;

    FactKind(Class<?> valueClass, boolean ordered, String expected) {
        this.valueClass = valueClass;
        this.ordered = ordered;
        this.expected = expected;
    }

    /** The Java class of its values. */
    public Class<?> valueClass() {
        return valueClass;
    }

    /** Whether one value can be less than another. Texts and codes have no order that holds in every language. */
    public boolean ordered() {
        return ordered;
    }

    /**
     * A value of this kind in its one form: numbers without superfluous zeros; {@code long}, {@code Money} and
     * {@code DocRef} in the class that facts have. Empty where it is none of this kind.
     */
    public Optional<Object> value(Object given) {
        return Values.of(this, given);
    }

    /** The value that a text says; empty where it says none of this kind. What has a currency or unit has no text. */
    public Optional<Object> parse(String text) {
        return Values.parse(this, text);
    }

    /** What a reader of a problem is told to write. */
    public String expected() {
        return expected;
    }

    /** Whether its values are texts that can be held against a pattern. */
    public boolean textual() {
        return this == TEXT || this == CODE || this == REFERENCE;
    }

    /** Whether its values are plain numbers. */
    public boolean number() {
        return this == DECIMAL || this == INTEGER;
    }

    /** Whether values of both kinds can be compared and added: the same kind, or two plain numbers. */
    public boolean mixesWith(FactKind other) {
        return this == other || (number() && other.number());
    }
}
