package org.leadtocash.core.flow.extract;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;

/**
 * Texts of an extract as values. Days, units, currencies and small quantities come again and again, so each is made once and
 * shared; what is kept is bounded.
 */
final class ExtractValues {
    private static final int MOST_KEPT = 20_000;
    private static final int LONGEST_NUMBER = 40;

    /** The length of a day without hyphens; a zone behind it is none of ours. */
    private static final int COMPACT = 8;

    private final ExtractLayout layout;
    private final Map<String, String> items = new HashMap<>();
    private final Map<String, Optional<Moment>> moments = new HashMap<>();
    private final Map<String, Optional<Unit>> units = new HashMap<>();
    private final Map<String, Optional<CurrencyUnit>> currencies = new HashMap<>();
    private final Map<Unit, Map<String, Optional<Quantity>>> quantities = new HashMap<>();

    /** A day, which is always there, and the instant at which it began. */
    record Moment(Optional<LocalDate> day, Instant start) {}

    ExtractValues(ExtractLayout layout) {
        this.layout = layout;
    }

    private static <K, V> V kept(Map<K, V> kept, K key, Function<K, V> make) {
        V known = kept.get(key);
        if (known == null) {
            known = make.apply(key);
            if (kept.size() < MOST_KEPT) {
                kept.put(key, known);
            }
        }
        return known;
    }

    /** The number of an item; 10 and 20 come again in every document. */
    String item(String text) {
        return kept(items, text, same -> same);
    }

    /** A day such as 2023-02-21 or 20230221; empty for one that no calendar has. */
    Optional<Moment> moment(String text) {
        return kept(moments, text, this::parseMoment);
    }

    private Optional<Moment> parseMoment(String text) {
        try {
            LocalDate day = text.length() == COMPACT
                    ? LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE)
                    : LocalDate.parse(text);
            boolean isPlausible = day.getYear() >= 1900 && day.getYear() <= 9999;
            return isPlausible
                    ? Optional.of(new Moment(
                            Optional.of(day), day.atStartOfDay(layout.zone()).toInstant()))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    Optional<Unit> unit(String text) {
        return kept(units, text, code -> {
            try {
                return Optional.of(Unit.of(code));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }

    Optional<CurrencyUnit> currency(String text) {
        return kept(currencies, text, code -> {
            try {
                return Optional.of(CurrencyUnit.of(code));
            } catch (IllegalCurrencyException e) {
                return Optional.empty();
            }
        });
    }

    /** A number of a unit; the number is one already. */
    Optional<Quantity> quantity(String text, boolean isNegative, Unit unit) {
        Map<String, Optional<Quantity>> ofUnit = kept(quantities, unit, none -> new HashMap<>());
        return kept(ofUnit, isNegative ? "~" + text : text, key -> {
            BigDecimal number = number(text).orElse(BigDecimal.ZERO);
            return Optional.of(Quantity.of(isNegative ? number.negate() : number, unit));
        });
    }

    Optional<BigMoney> amount(BigDecimal number, boolean isNegative, CurrencyUnit currency) {
        return Optional.of(BigMoney.of(currency, isNegative ? number.negate() : number));
    }

    /** Digits with a fraction, and a sign before or, as some systems write it, behind; empty for anything else. */
    Optional<BigDecimal> number(String text) {
        int end = text.length();
        boolean isBehind = end > 1 && text.charAt(end - 1) == '-';
        end -= isBehind ? 1 : 0;
        int at = !isBehind && end > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        boolean isSigned = isBehind || at == 1 && text.charAt(0) == '-';
        StringBuilder digits = new StringBuilder(isSigned ? "-" : "");
        boolean hasPoint = false;
        if (at >= end || end > LONGEST_NUMBER) {
            return Optional.empty();
        }
        for (int i = at; i < end; i++) {
            char sign = text.charAt(i);
            boolean isPoint = sign == layout.decimalPoint() && !hasPoint && i > at && i < end - 1;
            if (!isPoint && (sign < '0' || sign > '9')) {
                return Optional.empty();
            }
            hasPoint |= isPoint;
            digits.append(isPoint ? '.' : sign);
        }
        return Optional.of(new BigDecimal(digits.toString()));
    }
}
