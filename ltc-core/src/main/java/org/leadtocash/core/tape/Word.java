package org.leadtocash.core.tape;

import java.util.EnumSet;
import java.util.Set;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.trace.Operation;

/**
 * How a step lies in the long array of a tape: three words, {@code value}, {@code head} and {@code inputs}. The head
 * packs operation (8 bits), scale (8, signed), sensitivities (16), flags (8), and an index into a side table (24).
 */
final class Word {
    /** Words a step takes. */
    static final int SIZE = 3;
    /** Largest index into a side table. */
    static final int MAX_SIDE = (1 << 24) - 1;
    /** The value is in the side list of wide values, at the index that the value word holds. */
    static final long WIDE = 1L << 32;
    /** The step may be read although its inputs may not. */
    static final long DISCLOSED = 1L << 33;
    /** The inputs are a range of the reference table: offset and count instead of two references. */
    static final long MANY = 1L << 34;
    /** The source of a take is a table, its row in the input word. */
    static final long ROW = 1L << 35;

    private static final Operation[] OPERATIONS = Operation.values();
    private static final Sensitivity[] SENSITIVITIES = Sensitivity.values();

    private Word() {}

    static long head(Operation operation, int scale) {
        return operation.ordinal() | (scale & 0xFFL) << 8;
    }

    static long side(int index) {
        return (long) index << 40;
    }

    static long pair(int first, int second) {
        return (long) first << 32 | second & 0xFFFF_FFFFL;
    }

    static long secret(Sensitivity sensitivity) {
        return sensitivity == Sensitivity.OPEN ? 0 : 1L << (16 + sensitivity.ordinal());
    }

    static Operation operation(long head) {
        return OPERATIONS[(int) (head & 0xFF)];
    }

    static int scale(long head) {
        return (byte) (head >>> 8);
    }

    static boolean has(long head, long flag) {
        return (head & flag) != 0;
    }

    static int side(long head) {
        return (int) (head >>> 40);
    }

    static int first(long pair) {
        return (int) (pair >>> 32);
    }

    static int second(long pair) {
        return (int) pair;
    }

    static Set<Sensitivity> sensitivities(long head) {
        EnumSet<Sensitivity> found = EnumSet.noneOf(Sensitivity.class);
        for (Sensitivity sensitivity : SENSITIVITIES) {
            if ((head & secret(sensitivity)) != 0) {
                found.add(sensitivity);
            }
        }
        return found;
    }
}
