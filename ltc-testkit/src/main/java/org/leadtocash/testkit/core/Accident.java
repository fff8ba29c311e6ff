package org.leadtocash.testkit.core;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * One thing that happens to a text.
 *
 * @param kind what happens
 * @param at where, in thousandths of the text's length
 * @param length to how many characters
 * @param sign what is put there
 */
record Accident(Kind kind, int at, int length, String sign) {
    private static final int WHOLE = 1_000;

    /** What can happen. */
    enum Kind {
        REPLACED,
        INSERTED,
        LOST,
        DOUBLED,
        CUT_OFF
    }

    static Arbitrary<Accident> accidents() {
        Arbitrary<String> signs = Arbitraries.of(
                "x",
                "\"",
                "{",
                "}",
                "[",
                "]",
                ",",
                ":",
                "\\",
                "0",
                "-",
                ".",
                "e9",
                "null",
                "\u0000",
                "\n",
                "\\ud83d",
                "99999999999999999999");
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(0, WHOLE),
                        Arbitraries.integers().between(1, 5),
                        signs)
                .as(Accident::new);
    }

    String to(String text) {
        int from = Math.min(text.length(), (int) ((long) at * text.length() / WHOLE));
        int end = Math.min(text.length(), from + length);
        String before = text.substring(0, from);
        String piece = text.substring(from, end);
        String after = text.substring(end);
        return switch (kind) {
            case REPLACED -> before + sign + after;
            case INSERTED -> before + sign + piece + after;
            case LOST -> before + after;
            case DOUBLED -> before + piece + piece + after;
            case CUT_OFF -> before;
        };
    }
}
