package org.leadtocash.pricing.book;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Numbers for words: the same word, the same small number, from 0 in the order in which they came. The words lie in one
 * array of bytes, with no object each.
 */
final class Words {
    private static final int FIRST = 16;

    private byte[] text;
    private int[] starts;
    private int[] hashes;
    private int[] slots;
    private int size;

    Words() {
        this.text = new byte[FIRST * 8];
        this.starts = new int[FIRST + 1];
        this.hashes = new int[FIRST];
        this.slots = new int[FIRST * 2];
    }

    private Words(byte[] text, int[] starts, int[] hashes, int size) {
        this.text = text;
        this.starts = starts;
        this.hashes = hashes;
        this.size = size;
        this.slots = new int[capacity(size)];
        for (int word = 0; word < size; word++) {
            place(word);
        }
    }

    private static int capacity(int size) {
        return Integer.highestOneBit(Math.max(FIRST, size)) * 4;
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B1;
        return mixed ^ mixed >>> 15;
    }

    private void place(int word) {
        int slot = spread(hashes[word]) & slots.length - 1;
        while (slots[slot] != 0) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = word + 1;
    }

    /** The number of the word; -1 where it has none. */
    int number(String word) {
        int hash = word.hashCode();
        int slot = spread(hash) & slots.length - 1;
        int found;
        while ((found = slots[slot]) != 0) {
            if (hashes[found - 1] == hash && is(found - 1, word)) {
                return found - 1;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return -1;
    }

    private boolean is(int number, String word) {
        int start = starts[number];
        int length = starts[number + 1] - start;
        if (length != word.length()) {
            return length > word.length() && word(number).equals(word);
        }
        for (int i = 0; i < length; i++) {
            // a byte of a longer character is negative, and never a char
            if (text[start + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The number of the word, a new one where it has none. */
    int intern(String word) {
        int known = number(word);
        if (known >= 0) {
            return known;
        }
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
            starts = Arrays.copyOf(starts, size * 2 + 1);
        }
        if (size * 2 >= slots.length) {
            slots = new int[slots.length * 2];
            for (int i = 0; i < size; i++) {
                place(i);
            }
        }
        int start = starts[size];
        while (start + bytes.length > text.length) {
            text = Arrays.copyOf(text, Math.addExact(text.length, text.length));
        }
        System.arraycopy(bytes, 0, text, start, bytes.length);
        hashes[size] = word.hashCode();
        starts[size + 1] = start + bytes.length;
        place(size);
        return size++;
    }

    String word(int number) {
        return new String(text, starts[number], starts[number + 1] - starts[number], StandardCharsets.UTF_8);
    }

    int size() {
        return size;
    }

    /** A copy that new words can be added to, without those that grew for nothing. */
    Words copy() {
        return new Words(
                Arrays.copyOf(text, Math.max(FIRST, starts[size])),
                Arrays.copyOf(starts, Math.max(FIRST, size) + 1),
                Arrays.copyOf(hashes, Math.max(FIRST, size)),
                size);
    }

    long weight() {
        return text.length + 4L * (starts.length + hashes.length + slots.length);
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeInt(size);
        out.writeInt(starts[size]);
        for (int i = 0; i < size; i++) {
            out.writeInt(starts[i + 1] - starts[i]);
        }
        out.write(text, 0, starts[size]);
    }

    static Words readFrom(BookInput in) throws IOException {
        int size = in.count("words", Integer.MAX_VALUE / 8);
        int length = in.count("text of words", Integer.MAX_VALUE - 64);
        int[] starts = new int[Math.min(size, 1 << 16) + 1];
        for (int i = 0; i < size; i++) {
            if (i + 1 == starts.length) {
                starts = Arrays.copyOf(starts, Math.min(size + 1, starts.length * 2));
            }
            starts[i + 1] = starts[i] + in.count("word", length - starts[i]);
        }
        in.check("words", starts[size] == length, length + " bytes, got " + starts[size]);
        byte[] text = in.bytes(length, 0);
        int[] hashes = new int[size];
        for (int i = 0; i < size; i++) {
            hashes[i] = new String(text, starts[i], starts[i + 1] - starts[i], StandardCharsets.UTF_8).hashCode();
        }
        Words words = new Words(text, starts, hashes, size);
        return size < FIRST || text.length < FIRST ? words.copy() : words;
    }
}
