package org.leadtocash.pricing.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.mark.CanIgnoreReturnValue;

/** Numbers for words: the same word, the same small number, from 0 in the order in which they came. */
final class Symbols<T> {
    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> words = new ArrayList<>();

    /** The number of the word, a new one where it has none. */
    @CanIgnoreReturnValue
    int intern(T word) {
        Integer known = numbers.get(word);
        if (known != null) {
            return known;
        }
        numbers.put(word, words.size());
        words.add(word);
        return words.size() - 1;
    }

    /** The same words with the same numbers, to which others can be added. */
    Symbols<T> copy() {
        Symbols<T> copy = new Symbols<>();
        words.forEach(copy::intern);
        return copy;
    }

    /** The number of the word; -1 where it has none. */
    int number(T word) {
        @Nullable Integer known = numbers.get(word);
        return known == null ? -1 : known;
    }

    T word(int number) {
        return words.get(number);
    }

    List<T> words() {
        return List.copyOf(words);
    }

    int size() {
        return words.size();
    }
}
