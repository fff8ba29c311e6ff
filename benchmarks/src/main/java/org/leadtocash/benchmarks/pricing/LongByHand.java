package org.leadtocash.benchmarks.pricing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.leadtocash.benchmarks.pricing.PricingWorkload.Line;
import org.leadtocash.benchmarks.pricing.PricingWorkload.Order;
import org.leadtocash.benchmarks.pricing.PricingWorkload.Price;
import org.leadtocash.benchmarks.pricing.PricingWorkload.Result;

/** The limit: open addressing on a packed key, columns of numbers, minor units; it can do this workload and nothing else. */
final class LongByHand implements PricingContender {
    private static final int[] MOST = {9, 49, 99, 499, Integer.MAX_VALUE};

    private final long[] keys;
    private final int[] start;
    private final int[] end;
    private final int[] from;
    private final int[] to;
    private final int[] least;
    private final int[] most;
    private final long[] unit;
    private final int mask;
    private final Work[] orders;

    /** An order as numbers. */
    @SuppressWarnings("ArrayRecordComponent") // a carrier inside the package, never compared
    private record Work(
            int customer,
            int currency,
            int day,
            boolean gold,
            int[] product,
            int[] quantity,
            int[] category,
            int[] tax) {

        static Work of(Order order) {
            return new Work(
                    order.customer(),
                    order.currency(),
                    (int) order.date().toEpochDay(),
                    order.gold(),
                    order.lines().stream().mapToInt(Line::product).toArray(),
                    order.lines().stream().mapToInt(Line::quantity).toArray(),
                    order.lines().stream().mapToInt(Line::category).toArray(),
                    order.lines().stream().mapToInt(Line::taxClass).toArray());
        }
    }

    LongByHand(PricingWorkload workload) {
        List<Price> prices = new ArrayList<>(workload.size);
        workload.forEach(prices::add);
        prices.sort(Comparator.comparingLong((Price price) -> key(price))
                .thenComparingInt(Price::period)
                .thenComparingInt(Price::scale));
        int size = prices.size();
        int groups = size / (PricingWorkload.SCALES * PricingWorkload.PERIODS);
        int capacity = Integer.highestOneBit(groups * 3) * 2;
        mask = capacity - 1;
        keys = new long[capacity];
        start = new int[capacity];
        end = new int[capacity];
        from = new int[size];
        to = new int[size];
        least = new int[size];
        most = new int[size];
        unit = new long[size];
        long previous = 0;
        int slot = 0;
        for (int i = 0; i < size; i++) {
            Price price = prices.get(i);
            long key = key(price);
            if (key != previous) {
                slot = spread(key) & mask;
                while (keys[slot] != 0) {
                    slot = slot + 1 & mask;
                }
                keys[slot] = key;
                start[slot] = i;
                previous = key;
            }
            end[slot] = i + 1;
            from[i] = (int) PricingWorkload.FROM[price.period()].toEpochDay();
            to[i] = (int) PricingWorkload.TO[price.period()].toEpochDay() - 1;
            least[i] = PricingWorkload.LEAST[price.scale()];
            most[i] = MOST[price.scale()];
            unit[i] = price.unit();
        }
        orders = workload.orders().stream().map(Work::of).toArray(Work[]::new);
    }

    private static long key(Price price) {
        return key(price.customer(), price.product(), price.currency());
    }

    private static long key(int customer, int product, int currency) {
        return ((long) customer << 32 | (long) product << 1 | currency) + 1;
    }

    private static int spread(long key) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> 32);
    }

    private long unit(int customer, int product, int currency, int day, int quantity) {
        long key = key(customer, product, currency);
        int slot = spread(key) & mask;
        while (keys[slot] != key) {
            if (keys[slot] == 0) {
                throw new IllegalArgumentException("no price");
            }
            slot = slot + 1 & mask;
        }
        for (int i = start[slot], last = end[slot]; i < last; i++) {
            if (from[i] <= day && day <= to[i] && least[i] <= quantity && quantity <= most[i]) {
                return unit[i];
            }
        }
        throw new IllegalArgumentException("no price");
    }

    private static long basisPoints(long amount, int points) {
        return (amount * points + 5_000) / 10_000;
    }

    @Override
    public Object price(int number) {
        Work order = orders[number];
        Result result = new Result();
        long subtotal = 0;
        int big = 0;
        for (int i = 0; i < PricingWorkload.LINES; i++) {
            int quantity = order.quantity[i];
            long price = unit(order.customer, order.product[i], order.currency, order.day, quantity);
            long gross = price * quantity;
            int points = 0;
            if (quantity >= 100) {
                points += 500;
            }
            if (order.category[i] == 3 && order.gold) {
                points += 300;
            }
            if (gross >= 500_000 && quantity < 100) {
                points += 200;
            }
            if (quantity >= 500) {
                big++;
            }
            result.unit[i] = price;
            result.net[i] = gross - basisPoints(gross, points);
            subtotal += result.net[i];
        }
        result.subtotal = subtotal;
        int points = (subtotal >= 150_000_000 ? 400 : 0) + (order.gold && big >= 4 ? 150 : 0);
        if (points != 0) {
            result.headerDiscount = basisPoints(subtotal, points);
            split(result.headerDiscount, result.net, subtotal);
        }
        finish(order, result);
        return result;
    }

    private static void split(long total, long[] net, long sum) {
        long[] share = new long[net.length];
        long[] rest = new long[net.length];
        long left = total;
        for (int i = 0; i < net.length; i++) {
            long product = total * net[i];
            share[i] = product / sum;
            rest[i] = product - share[i] * sum;
            left -= share[i];
        }
        for (; left > 0; left--) {
            int best = 0;
            for (int i = 1; i < rest.length; i++) {
                if (rest[i] > rest[best]) {
                    best = i;
                }
            }
            share[best]++;
            rest[best] = -1;
        }
        for (int i = 0; i < net.length; i++) {
            net[i] -= share[i];
        }
    }

    private static void finish(Work order, Result result) {
        for (int i = 0; i < PricingWorkload.LINES; i++) {
            int tax = order.tax[i];
            long amount = basisPoints(result.net[i], PricingWorkload.TAX_BASIS_POINTS[tax]);
            result.tax[i] = amount;
            result.taxByClass[tax] += amount;
            result.netTotal += result.net[i];
            result.taxTotal += amount;
        }
        result.grossTotal = result.netTotal + result.taxTotal;
    }

    @Override
    public Result canonical(Object result) {
        return (Result) result;
    }
}
