package org.leadtocash.i18n.region.pack;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.leadtocash.i18n.region.pack.DirectedValue.Flag;
import org.leadtocash.i18n.region.pack.DirectedValue.Number;
import org.leadtocash.i18n.region.pack.DirectedValue.Word;
import org.leadtocash.i18n.region.pack.DirectedValue.Words;

/**
 * A parameter of a rule that knows which way it gets stricter. Values of one parameter form a semilattice: combining them
 * is commutative, associative and idempotent, and never yields a looser value.
 *
 * @param name lower camel case
 * @param direction which way it gets stricter
 * @param order the words from loose to strict; empty unless the direction is {@link Direction#LATER_IS_STRICTER}
 * @param value what it says
 */
public record DirectedParam(String name, Direction direction, List<String> order, DirectedValue value) {

    /** Checks that the value fits the direction. */
    public DirectedParam {
        order = List.copyOf(order);
        if (!name.matches("[a-z][A-Za-z0-9]{0,39}")) {
            throw new IllegalArgumentException("parameter \"" + name + "\": expected lower camel case");
        }
        boolean fits = switch (direction) {
            case SMALLER_IS_STRICTER, LARGER_IS_STRICTER -> value instanceof Number;
            case SUBSET_IS_STRICTER, SUPERSET_IS_STRICTER -> value instanceof Words;
            case TRUE_IS_STRICTER -> value instanceof Flag;
            case LATER_IS_STRICTER -> value instanceof Word word && order.contains(word.value());
            case EXACT -> true;
        };
        if (!fits || order.isEmpty() == (direction == Direction.LATER_IS_STRICTER)) {
            throw new IllegalArgumentException("parameter " + name + " " + direction + ": value " + value
                    + (order.isEmpty() ? "" : " of the order " + order) + " does not fit");
        }
    }

    /** A parameter without an order of words. */
    public static DirectedParam of(String name, Direction direction, DirectedValue value) {
        return new DirectedParam(name, direction, List.of(), value);
    }

    /** The same parameter saying something else. */
    public DirectedParam withValue(DirectedValue other) {
        return new DirectedParam(name, direction, order, other);
    }

    /** Whether both can be combined: the same name, direction and order. */
    public boolean comparable(DirectedParam other) {
        return name.equals(other.name) && direction == other.direction && order.equals(other.order);
    }

    /** Whether this asks at least as much as the other. */
    public boolean atLeastAsStrictAs(DirectedParam other) {
        return meet(other).filter(this::equals).isPresent();
    }

    /**
     * What both ask together; empty where nothing satisfies both: two exact values, or nothing that both allow.
     *
     * @throws IllegalArgumentException if they are not {@link #comparable}
     */
    public Optional<DirectedParam> meet(DirectedParam other) {
        if (!comparable(other)) {
            throw new IllegalArgumentException("parameters " + this + " and " + other + ": not the same parameter");
        }
        return switch (direction) {
            case SMALLER_IS_STRICTER -> Optional.of(number().compareTo(other.number()) <= 0 ? this : other);
            case LARGER_IS_STRICTER -> Optional.of(number().compareTo(other.number()) >= 0 ? this : other);
            case TRUE_IS_STRICTER -> Optional.of(value.equals(new Flag(true)) ? this : other);
            case LATER_IS_STRICTER -> Optional.of(rank() >= other.rank() ? this : other);
            case EXACT -> value.equals(other.value) ? Optional.of(this) : Optional.empty();
            case SUPERSET_IS_STRICTER -> {
                TreeSet<String> all = new TreeSet<>(words());
                all.addAll(other.words());
                yield Optional.of(withValue(new Words(all)));
            }
            case SUBSET_IS_STRICTER -> {
                TreeSet<String> both = new TreeSet<>(words());
                both.retainAll(other.words());
                yield both.isEmpty() && !(words().isEmpty() && other.words().isEmpty())
                        ? Optional.empty()
                        : Optional.of(withValue(new Words(both)));
            }
        };
    }

    private BigDecimal number() {
        return ((Number) value).value();
    }

    private int rank() {
        return order.indexOf(((Word) value).value());
    }

    private SortedSet<String> words() {
        return ((Words) value).values();
    }

    /** Name, equals sign, value. */
    @Override
    public String toString() {
        return name + "=" + value;
    }
}
