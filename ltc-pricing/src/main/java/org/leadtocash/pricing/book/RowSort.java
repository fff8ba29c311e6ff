package org.leadtocash.pricing.book;

import java.util.function.IntBinaryOperator;

/** Sorts numbers of rows by what stands in them, stable, without an object for a number. */
final class RowSort {
    private static final int SMALL = 12;

    private RowSort() {}

    static void sort(int[] rows, IntBinaryOperator comparison) {
        sort(rows, rows.clone(), 0, rows.length, comparison);
    }

    private static void sort(int[] into, int[] from, int low, int high, IntBinaryOperator comparison) {
        if (high - low <= SMALL) {
            for (int i = low + 1; i < high; i++) {
                int row = into[i];
                int j = i - 1;
                while (j >= low && comparison.applyAsInt(into[j], row) > 0) {
                    into[j + 1] = into[j];
                    j--;
                }
                into[j + 1] = row;
            }
            return;
        }
        int middle = (low + high) >>> 1;
        sort(from, into, low, middle, comparison);
        sort(from, into, middle, high, comparison);
        int left = low;
        int right = middle;
        for (int i = low; i < high; i++) {
            boolean takeLeft = left < middle && (right >= high || comparison.applyAsInt(from[left], from[right]) <= 0);
            into[i] = takeLeft ? from[left++] : from[right++];
        }
    }
}
