package org.leadtocash.core.audit;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a number counts, as powers of symbols: the verifier's own reading of units, written apart from the recorder's.
 * Symbols are only compared, never known.
 */
record Measure(Map<String, Integer> powers) {

    /** The measure that a text such as {@code EUR*KGM/PCE} says. */
    static Measure of(String unit) {
        String[] sides = unit.split("/", 2);
        Measure above = product(sides[0]);
        return sides.length == 1 ? above : above.over(product(sides[1].replace('/', '*')));
    }

    private static Measure product(String side) {
        return new Measure(Stream.of(side.split("\\*"))
                .filter(symbol -> !symbol.isEmpty() && !symbol.equals("1"))
                .collect(Collectors.toMap(symbol -> symbol, symbol -> 1, Integer::sum)));
    }

    Measure times(Measure other) {
        return with(other, 1);
    }

    Measure over(Measure other) {
        return with(other, -1);
    }

    private Measure with(Measure other, int sign) {
        Map<String, Integer> all = new TreeMap<>(powers);
        other.powers.forEach((symbol, power) -> all.merge(symbol, sign * power, Integer::sum));
        all.values().removeIf(power -> power == 0);
        return new Measure(all);
    }

    /** In the order of symbols, what is divided by behind a slash; empty for a pure number. */
    @Override
    public String toString() {
        String above = side(power -> power > 0);
        String below = side(power -> power < 0);
        return below.isEmpty() ? above : (above.isEmpty() ? "1" : above) + "/" + below;
    }

    private String side(Predicate<Integer> belongs) {
        return new TreeMap<>(powers)
                .entrySet().stream()
                        .filter(entry -> belongs.test(entry.getValue()))
                        .flatMap(entry -> Stream.generate(entry::getKey).limit(Math.abs(entry.getValue())))
                        .collect(Collectors.joining("*"));
    }
}
