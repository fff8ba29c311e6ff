package org.leadtocash.i18n.region.pack;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a parameter of a rule says: a number, yes or no, one word, or a set of words. */
public sealed interface DirectedValue {

    /**
     * A number of days, years, per cent.
     *
     * @param value without zeros at its end
     */
    record Number(BigDecimal value) implements DirectedValue {

        /** Drops the zeros at the end. */
        public Number {
            BigDecimal stripped = value.stripTrailingZeros();
            value = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }

        @Override
        public String toString() {
            return value.toPlainString();
        }
    }

    /**
     * Yes or no.
     *
     * @param value which
     */
    record Flag(boolean value) implements DirectedValue {
        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }

    /**
     * One word.
     *
     * @param value the word; no number, so that both can be told apart
     */
    record Word(String value) implements DirectedValue {
        private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

        /** Checks that it is a word. */
        public Word {
            if (value.isBlank() || NUMBER.matcher(value).matches()) {
                throw new IllegalArgumentException("word \"" + value + "\": expected neither blank nor a number");
            }
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /**
     * A set of words.
     *
     * @param values in order of the alphabet
     */
    record Words(SortedSet<String> values) implements DirectedValue {

        /** Copies the set. */
        public Words {
            values = Collections.unmodifiableSortedSet(new TreeSet<>(values));
        }

        @Override
        public String toString() {
            return values.toString();
        }
    }

    /** A number. */
    static DirectedValue of(BigDecimal number) {
        return new Number(number);
    }

    /** A whole number. */
    static DirectedValue of(long number) {
        return new Number(BigDecimal.valueOf(number));
    }

    /** Yes or no. */
    static DirectedValue of(boolean flag) {
        return new Flag(flag);
    }

    /** One word. */
    static DirectedValue of(String word) {
        return new Word(word);
    }

    /** A set of words. */
    static DirectedValue of(Collection<String> words) {
        return new Words(new TreeSet<>(words));
    }
}
