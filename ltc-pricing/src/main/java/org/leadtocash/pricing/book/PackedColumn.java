package org.leadtocash.pricing.book;

import java.io.DataOutput;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Whole numbers in as few bytes each as their range needs: none where all are the same. */
final class PackedColumn {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** Stands for numbers that are nowhere in a column. */
    static final long UNPACKED = -1;

    private final byte[] bytes;
    private final int size;
    private final int width;
    private final long mask;
    private final long least;

    private PackedColumn(byte[] bytes, int size, int width, long least) {
        this.bytes = bytes;
        this.size = size;
        this.width = width;
        this.mask = width == Long.BYTES ? -1L : (1L << (width * Byte.SIZE)) - 1;
        this.least = least;
    }

    static PackedColumn of(long[] values, int size) {
        long least = size == 0 ? 0 : values[0];
        long most = least;
        for (int i = 0; i < size; i++) {
            least = Math.min(least, values[i]);
            most = Math.max(most, values[i]);
        }
        long range = most - least;
        int bits = range < 0 ? Long.SIZE : Long.SIZE - Long.numberOfLeadingZeros(range);
        int width = (bits + Byte.SIZE - 1) / Byte.SIZE;
        PackedColumn column = new PackedColumn(new byte[room(size, width)], size, width, least);
        for (int i = 0; i < size; i++) {
            column.put(i, values[i] - least);
        }
        return column;
    }

    static PackedColumn of(IntColumn values) {
        long[] wide = new long[values.size()];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = values.get(i);
        }
        return of(wide, wide.length);
    }

    /** A whole word is read for the last number as well. */
    private static int room(int size, int width) {
        return Math.addExact(Math.multiplyExact(size, width), Long.BYTES);
    }

    private void put(int index, long value) {
        for (int i = 0; i < width; i++) {
            bytes[index * width + i] = (byte) (value >>> (i * Byte.SIZE));
        }
    }

    int size() {
        return size;
    }

    long get(int index) {
        return least + ((long) LONGS.get(bytes, index * width) & mask);
    }

    /** Whether so many numbers fit into one word, with its sign to spare. */
    boolean packs(int numbers) {
        return numbers * width < Long.BYTES;
    }

    /** So many numbers from that one on in one word, the first in its lowest bits; never less than 0. */
    long pack(int index, int numbers) {
        return (long) LONGS.get(bytes, index * width) & ((1L << (numbers * width * Byte.SIZE)) - 1);
    }

    /** Puts a number at its place in a word; {@link #UNPACKED} where the column cannot have that number. */
    long pack(long word, int place, int number) {
        long offset = number - least;
        return word == UNPACKED || (offset & ~mask) != 0 ? UNPACKED : word | offset << (place * width * Byte.SIZE);
    }

    int at(int index) {
        return (int) get(index);
    }

    /** The number of bytes that it takes up. */
    long weight() {
        return bytes.length;
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeInt(size);
        out.writeByte(width);
        out.writeLong(least);
        out.write(bytes, 0, size * width);
    }

    static PackedColumn readFrom(BookInput in) throws IOException {
        int size = in.count("column", Integer.MAX_VALUE - Long.BYTES);
        int width = in.number("width of a column", 0, Long.BYTES);
        long least = in.data().readLong();
        byte[] bytes = in.bytes((long) size * width, Long.BYTES);
        return new PackedColumn(bytes, size, width, least);
    }

    /** The same, whose every number must be one of so many. */
    static PackedColumn readFrom(BookInput in, String what, long size, long least, long most) throws IOException {
        PackedColumn column = readFrom(in);
        in.check(what, column.size == size, size + " numbers, got " + column.size);
        for (int i = 0; i < column.size; i++) {
            long number = column.get(i);
            if (number < least || number > most) {
                in.check(what, false, "numbers from " + least + " to " + most + ", got " + number);
            }
        }
        return column;
    }
}
