package org.leadtocash.benchmarks.pricing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.leadtocash.benchmarks.SplitMix;

/**
 * A rule book and 64 orders: customers by products by two currencies, two half-years and five scales.
 *
 * <p>Prices are in minor units. All of it is drawn from one seed, so that others can rebuild it.
 */
final class PricingWorkload {
    static final int LINES = 20;
    static final int ORDERS = 64;
    static final int SCALES = 5;
    static final int PERIODS = 2;
    static final List<String> CURRENCIES = List.of("EUR", "USD");
    static final LocalDate[] FROM = {LocalDate.of(2024, 1, 1), LocalDate.of(2024, 7, 1)};
    static final LocalDate[] TO = {LocalDate.of(2024, 7, 1), LocalDate.of(2025, 1, 1)};
    static final int[] LEAST = {1, 10, 50, 100, 500};
    static final int[] TAX_BASIS_POINTS = {1900, 700, 0};

    private static final int[] MOST = {9, 49, 99, 499, 2000};

    final int size;
    final int customers;
    final int products;

    PricingWorkload(int size) {
        this.size = size;
        this.customers = size == 1_000 ? 2 : size == 10_000 ? 10 : size == 100_000 ? 50 : 200;
        this.products = size == 1_000 ? 25 : size == 10_000 ? 50 : size == 100_000 ? 100 : 250;
        if (customers * products * CURRENCIES.size() * PERIODS * SCALES != size) {
            throw new IllegalArgumentException("book of " + size + ": expected 1000, 10000, 100000 or 1000000");
        }
    }

    /** One price: a customer, a product, a currency, a half-year and a scale. */
    record Price(int customer, int product, int currency, int period, int scale, long unit) {}

    /** A line of an order. */
    record Line(int product, int quantity) {
        int category() {
            return product % 7;
        }

        int taxClass() {
            return product % 3;
        }
    }

    /** An order of 20 lines. */
    record Order(int customer, int currency, LocalDate date, List<Line> lines) {
        boolean gold() {
            return customer % 4 == 0;
        }
    }

    Price price(int i) {
        int scale = i % SCALES;
        int period = i / SCALES % PERIODS;
        int group = i / (SCALES * PERIODS);
        long base = 500 + new SplitMix(SplitMix.SEED + 2 + 31L * group).below(49_501);
        long unit = base * (100 - 4 * scale) / 100;
        return new Price(
                group / 2 / products,
                group / 2 % products,
                group % 2,
                period,
                scale,
                period == 1 ? unit * 103 / 100 : unit);
    }

    /** All prices in an order that helps nobody. */
    void forEach(Consumer<Price> sink) {
        for (int k = 0; k < size; k++) {
            sink.accept(price((int) ((k * 7919L + 13) % size)));
        }
    }

    List<Order> orders() {
        SplitMix random = new SplitMix(SplitMix.SEED + 3 + size);
        List<Order> orders = new ArrayList<>();
        for (int o = 0; o < ORDERS; o++) {
            int customer = random.below(customers);
            int currency = random.below(2);
            LocalDate date = FROM[0].plusDays(random.below(366));
            orders.add(new Order(customer, currency, date, lines(random)));
        }
        return orders;
    }

    private List<Line> lines(SplitMix random) {
        int[] shuffled = new int[products];
        for (int i = 0; i < products; i++) {
            shuffled[i] = i;
        }
        List<Line> lines = new ArrayList<>();
        for (int l = 0; l < LINES; l++) {
            int j = l + random.below(products - l);
            int product = shuffled[j];
            shuffled[j] = shuffled[l];
            shuffled[l] = product;
            int band = random.below(SCALES);
            lines.add(new Line(product, LEAST[band] + random.below(MOST[band] - LEAST[band] + 1)));
        }
        return lines;
    }

    static String customer(int number) {
        return code("C", number);
    }

    static String product(int number) {
        return code("P", number);
    }

    private static String code(String prefix, int number) {
        String digits = Integer.toString(number);
        return prefix + "0".repeat(6 - digits.length()) + digits;
    }

    /** What an order comes to, in minor units; net is after all discounts. */
    static final class Result {
        final long[] unit = new long[LINES];
        final long[] net = new long[LINES];
        final long[] tax = new long[LINES];
        final long[] taxByClass = new long[TAX_BASIS_POINTS.length];
        long subtotal;
        long headerDiscount;
        long netTotal;
        long taxTotal;
        long grossTotal;
    }

    /** A number for all results together. */
    static String digest(List<Result> results) {
        long hash = 0;
        for (Result result : results) {
            for (int i = 0; i < LINES; i++) {
                hash = (hash * 31 + result.net[i]) * 31 + result.tax[i];
            }
            hash = hash * 31 + result.grossTotal;
        }
        return Long.toHexString(hash);
    }
}
