package org.leadtocash.core.tape;

import java.util.Map;
import java.util.TreeMap;

/** The algebra of units: {@code EUR/PCE} times {@code PCE} is {@code EUR}. Symbols are only compared, never known. */
final class Dimension {
    private Dimension() {}

    static String times(String left, String right) {
        if (left.isEmpty()) {
            return right;
        }
        return right.isEmpty() ? left : combine(left, right, 1);
    }

    static String over(String left, String right) {
        return right.isEmpty() ? left : combine(left, right, -1);
    }

    private static String combine(String left, String right, int sign) {
        Map<String, Integer> powers = new TreeMap<>();
        count(left, 1, powers);
        count(right, sign, powers);
        StringBuilder above = new StringBuilder();
        StringBuilder below = new StringBuilder();
        powers.forEach((symbol, power) -> {
            StringBuilder side = power > 0 ? above : below;
            for (int i = 0; i < Math.abs(power); i++) {
                side.append(side.isEmpty() ? "" : "*").append(symbol);
            }
        });
        if (below.isEmpty()) {
            return above.toString();
        }
        return (above.isEmpty() ? "1" : above) + "/" + below;
    }

    private static void count(String unit, int sign, Map<String, Integer> powers) {
        int slash = unit.indexOf('/');
        countSide(slash < 0 ? unit : unit.substring(0, slash), sign, powers);
        if (slash >= 0) {
            countSide(unit.substring(slash + 1), -sign, powers);
        }
    }

    private static void countSide(String side, int sign, Map<String, Integer> powers) {
        int from = 0;
        while (from <= side.length()) {
            int star = side.indexOf('*', from);
            int to = star < 0 ? side.length() : star;
            String symbol = side.substring(from, to);
            if (!symbol.isEmpty() && !symbol.equals("1")) {
                powers.merge(symbol, sign, Integer::sum);
            }
            from = to + 1;
        }
    }
}
