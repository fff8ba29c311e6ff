package org.leadtocash.benchmarks.flow;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The same extract read by hand: split at commas, strings as keys, pieces as whole numbers and money as cents, and three
 * questions answered: which items are over-delivered, which over-billed, which invoices over-paid. It keeps no documents, no
 * links and no days, knows one unit and one currency, and checks nothing else.
 */
public final class FlowByHand {
    private static final int ORDERED = 0;
    private static final int DELIVERED = 1;
    private static final int BILLED = 2;

    private final Map<String, long[]> items = new HashMap<>();
    private final Map<String, String> orderOf = new HashMap<>();
    private final Map<String, long[]> invoices = new HashMap<>();

    private FlowByHand() {}

    /** How many items and invoices are over. */
    public static int over(InputStream extract) {
        FlowByHand hand = new FlowByHand();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(extract, StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                hand.row(line.split(",", -1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int over = 0;
        for (long[] item : hand.items.values()) {
            over += item[DELIVERED] > item[ORDERED] ? 1 : 0;
            over += item[BILLED] > item[DELIVERED] ? 1 : 0;
        }
        for (long[] invoice : hand.invoices.values()) {
            over += invoice[1] > invoice[0] ? 1 : 0;
        }
        return over;
    }

    private void row(String[] fields) {
        String before = fields[0] + "#" + fields[1];
        String after = fields[3] + "#" + fields[4];
        switch (fields[5]) {
            case "C" -> item(after)[ORDERED] += Long.parseLong(fields[6]);
            case "J" -> {
                item(before)[DELIVERED] += Long.parseLong(fields[6]);
                orderOf.put(after, before);
            }
            case "M" -> {
                if (fields[0].isEmpty()) {
                    invoice(fields[3])[0] += cents(fields[8]);
                } else {
                    item(orderOf.getOrDefault(before, before))[BILLED] += Long.parseLong(fields[6]);
                }
            }
            default -> invoice(fields[0])[1] += fields[0].isEmpty() ? 0 : cents(fields[8]);
        }
    }

    private long[] item(String key) {
        return items.computeIfAbsent(key, none -> new long[3]);
    }

    private long[] invoice(String key) {
        return invoices.computeIfAbsent(key, none -> new long[2]);
    }

    private static long cents(String amount) {
        int point = amount.indexOf('.');
        return Long.parseLong(amount.substring(0, point)) * 100 + Long.parseLong(amount.substring(point + 1));
    }
}
