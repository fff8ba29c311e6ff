package org.leadtocash.core.fact;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.money.Currencies;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;

/**
 * The one form in which values stand in slots: numbers without trailing zeros and bounded in length, so that equal values
 * are equal objects with equal hashes.
 */
final class Values {
    private static final int MOST_DIGITS = FactKind.MOST_DIGITS;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,100}(\\.[0-9]{1,100})?");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private Values() {}

    /** The value in its one form; empty where it is none of that kind. */
    static Optional<Object> of(FactKind kind, Object given) {
        if (given instanceof Money money) {
            return of(kind, money.toBigMoney());
        }
        if (given instanceof DocRef reference) {
            return kind == FactKind.REFERENCE ? Optional.of(reference.toString()) : Optional.empty();
        }
        if (given instanceof Long || given instanceof Integer) {
            return of(kind, BigDecimal.valueOf(((Number) given).longValue()));
        }
        if (!kind.valueClass().isInstance(given)) {
            return Optional.empty();
        }
        return switch (kind) {
            case TEXT, CODE, REFERENCE -> Optional.of(given).filter(text -> isText((String) text));
            case COUNTRY ->
                Optional.of(given).filter(code -> COUNTRY.matcher((String) code).matches());
            case DECIMAL, PERCENT -> number((BigDecimal) given).map(number -> number);
            case INTEGER ->
                number((BigDecimal) given).filter(number -> number.scale() == 0).map(number -> number);
            case MONEY -> money((BigMoney) given).map(money -> money);
            case QUANTITY -> quantity((Quantity) given).map(quantity -> quantity);
            case DATE -> Optional.of(given).filter(day -> inRange((LocalDate) day));
            case INSTANT -> Optional.of(given).filter(moment -> inRange((Instant) moment));
            case BOOLEAN, CURRENCY -> Optional.of(given);
        };
    }

    /** The value that a text says; empty where it says none of that kind. Amounts with a currency or unit have no text. */
    static Optional<Object> parse(FactKind kind, String text) {
        return switch (kind) {
            case TEXT, CODE, REFERENCE, COUNTRY -> of(kind, text);
            case DECIMAL, INTEGER, PERCENT -> decimal(text).flatMap(number -> of(kind, number));
            case DATE -> date(text).map(day -> day);
            case INSTANT -> instant(text).map(moment -> moment);
            case CURRENCY -> currency(text).map(unit -> unit);
            case BOOLEAN, MONEY, QUANTITY -> Optional.empty();
        };
    }

    /** What is wrong with a value of the right kind in the light of its declaration; empty where nothing is. */
    static Optional<String> expected(FactType type, Object value) {
        if (!type.codes().isEmpty() && !type.codes().contains(value)) {
            return Optional.of("one of " + String.join(", ", type.codes()));
        }
        if (value instanceof BigMoney money
                && type.currency()
                        .filter(unit -> !unit.equals(money.getCurrencyUnit()))
                        .isPresent()) {
            return Optional.of("an amount in " + type.currency().get());
        }
        if (value instanceof Quantity quantity
                && type.unit().filter(unit -> !unit.equals(quantity.unit())).isPresent()) {
            return Optional.of("a quantity in " + type.unit().get());
        }
        return Optional.empty();
    }

    /** A number as plain digits, such as {@code -12.5}; empty for anything else, and for more digits than are taken. */
    static Optional<BigDecimal> decimal(String text) {
        return text.length() <= 2 * MOST_DIGITS + 2 && NUMBER.matcher(text).matches()
                ? number(new BigDecimal(text))
                : Optional.empty();
    }

    static Optional<BigDecimal> number(BigDecimal given) {
        if (given.precision() > MOST_DIGITS || Math.abs((long) given.scale()) > MOST_DIGITS) {
            return Optional.empty();
        }
        return Optional.of(plain(given));
    }

    /** The same number with no more decimals than it needs. */
    static BigDecimal plain(BigDecimal given) {
        BigDecimal shortest = given.signum() == 0 ? BigDecimal.ZERO : given.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    static Optional<BigMoney> money(BigMoney given) {
        int digits = Currencies.digits(given.getCurrencyUnit());
        return number(given.getAmount())
                .map(amount -> amount.scale() < digits ? amount.setScale(digits) : amount)
                .map(amount -> BigMoney.of(given.getCurrencyUnit(), amount));
    }

    static Optional<Quantity> quantity(Quantity given) {
        return number(given.amount()).map(amount -> new Quantity(amount, given.unit()));
    }

    static Optional<CurrencyUnit> currency(String code) {
        try {
            return code.length() == 3 ? Optional.of(CurrencyUnit.of(code)) : Optional.empty();
        } catch (IllegalCurrencyException e) {
            return Optional.empty();
        }
    }

    static Optional<Unit> unit(String code) {
        try {
            return Optional.of(Unit.of(code));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(Values::inRange);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text)).filter(Values::inRange);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean inRange(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= 9999;
    }

    private static boolean inRange(Instant moment) {
        return moment.getEpochSecond() >= -62_135_596_800L && moment.getEpochSecond() < 253_402_300_800L;
    }

    private static boolean isText(String text) {
        return !text.isBlank() && text.length() <= FactKind.LONGEST_TEXT && isWhole(text);
    }

    private static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    /** The value as locale-free text, in the form that {@link #parse} reads where there is one. */
    static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof BigMoney money) {
            return money.getAmount().toPlainString() + " "
                    + money.getCurrencyUnit().getCode();
        }
        if (value instanceof List<?> rows) {
            return rows.size() + " rows";
        }
        return value.toString();
    }

    /** A value from outside as a problem shows it, shortened. */
    static String shown(Object given) {
        String text = given instanceof BigDecimal number && Math.abs((long) number.scale()) > MOST_DIGITS
                ? "a number of scale " + number.scale()
                : text(given);
        String shortened = text.length() <= 60 ? text : text.substring(0, 60) + "…";
        return given.getClass().getSimpleName() + " " + shortened;
    }
}
