package org.leadtocash.testkit.core;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Texts that are simple most of the time, and awkward often enough. */
final class Words {
    private Words() {}

    /** Short lower-case words; the simplest is {@code a}. */
    static Arbitrary<String> simple() {
        return Arbitraries.strings().withCharRange('a', 'e').ofMinLength(1).ofMaxLength(4);
    }

    /** Words of people, never blank: some with quotes, line ends, other scripts, characters beyond 16 bits. */
    static Arbitrary<String> ofPeople() {
        return Arbitraries.frequencyOf(Tuple.of(4, simple()), Tuple.of(1, awkward()));
    }

    private static Arbitrary<String> awkward() {
        return Arbitraries.of(
                "two words",
                "\"quoted\" \\ and /slashed/",
                "line\nline\ttab",
                "\u0001control",
                "Müller & Söhne, Zürich",
                "İstanbul ısı",
                "显示器制造商",
                "مرحبا",
                "e\u0301 not é",
                "📦",
                "<b>&amp;</b>",
                " space at the ends ");
    }
}
