package org.leadtocash.core.time;

import java.util.Objects;
import java.util.function.Function;

/**
 * A value and the days on which it holds: one entry of a {@link Timeline}.
 *
 * @param validity the days
 * @param value the value on those days
 * @param <T> the type of the value
 */
public record Dated<T>(Validity validity, T value) {

    /** Checks that both parts are given. */
    public Dated {
        Objects.requireNonNull(validity, "validity");
        Objects.requireNonNull(value, "value");
    }

    /** The value on those days. */
    public static <T> Dated<T> of(Validity validity, T value) {
        return new Dated<>(validity, value);
    }

    /** The value on every day. */
    public static <T> Dated<T> always(T value) {
        return new Dated<>(Validity.always(), value);
    }

    /** The same days with another value. */
    public Dated<T> withValue(T other) {
        return new Dated<>(validity, other);
    }

    /** The same value on other days. */
    public Dated<T> withValidity(Validity other) {
        return new Dated<>(other, value);
    }

    <R> Dated<R> map(Function<? super T, ? extends R> function) {
        return new Dated<>(validity, function.apply(value));
    }

    /** The entry as {@code [2024-01-01,2024-07-01) value}. */
    @Override
    public String toString() {
        return validity + " " + value;
    }
}
