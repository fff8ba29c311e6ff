package org.leadtocash.core.finding;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.leadtocash.core.quantity.Quantity;

/**
 * A named, typed value in a finding.
 *
 * <p>The value's class follows from the type: {@code MONEY} {@link BigMoney}, {@code QUANTITY} {@link Quantity},
 * {@code DATE} {@link LocalDate}, {@code INSTANT} {@link Instant}, {@code PERCENT} {@link BigDecimal}, {@code COUNT}
 * {@link Long}, and {@link String} for the rest. A masked parameter keeps name, type and sensitivity and has no value.
 *
 * @param name lower camel case, unique within its finding
 * @param type what the value is
 * @param value the value; empty where it was masked
 * @param sensitivity who may read it
 */
public record Param(String name, ParamType type, Optional<Object> value, Sensitivity sensitivity) {

    /** Checks name and value class. */
    public Param {
        if (!name.matches("[a-z][A-Za-z0-9]{0,39}")) {
            throw new IllegalArgumentException("parameter name \"" + name + "\": expected lower camel case");
        }
        Class<?> expected = classOf(type);
        value.ifPresent(given -> {
            if (!expected.isInstance(given)) {
                throw new IllegalArgumentException(
                        "parameter " + name + " of type " + type + ": expected a " + expected.getSimpleName()
                                + ", got a " + given.getClass().getSimpleName());
            }
        });
        if (type == ParamType.COUNTRY) {
            value.ifPresent(country -> checkCountry(name, (String) country));
        }
        if (value.isEmpty() && sensitivity == Sensitivity.OPEN) {
            throw new IllegalArgumentException("parameter " + name + ": an open value is never masked");
        }
    }

    /** An open parameter. */
    public static Param of(String name, ParamType type, Object value) {
        return new Param(name, type, Optional.of(value), Sensitivity.OPEN);
    }

    /** A parameter that only some may read. */
    public static Param secret(Sensitivity sensitivity, String name, ParamType type, Object value) {
        return new Param(name, type, Optional.of(value), sensitivity);
    }

    /** This parameter, without its value where the viewer may not read it. */
    public Param view(Viewer viewer) {
        return viewer.mayRead(sensitivity) ? this : new Param(name, type, Optional.empty(), sensitivity);
    }

    /** Whether the value was taken out by a {@link #view}. */
    public boolean masked() {
        return value.isEmpty();
    }

    private static Class<?> classOf(ParamType type) {
        return switch (type) {
            case MONEY -> BigMoney.class;
            case QUANTITY -> Quantity.class;
            case DATE -> LocalDate.class;
            case INSTANT -> Instant.class;
            case PERCENT -> BigDecimal.class;
            case COUNT -> Long.class;
            case COUNTRY, REFERENCE, TEXT -> String.class;
        };
    }

    private static void checkCountry(String name, String country) {
        if (!country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException(
                    "parameter " + name + ": country \"" + country + "\", expected two upper-case letters");
        }
    }

    /** The value as locale-free text; {@code ***} where it was masked. */
    public String text() {
        return value.map(given -> given instanceof BigDecimal number
                        ? number.toPlainString() + "%"
                        : type == ParamType.TEXT ? "\"" + given + "\"" : given.toString())
                .orElse("***");
    }

    /** Name, equals sign, value as locale-free text. */
    @Override
    public String toString() {
        return name + "=" + text();
    }
}
