package org.leadtocash.benchmarks.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leadtocash.benchmarks.pricing.PricingWorkload.Line;
import org.leadtocash.benchmarks.pricing.PricingWorkload.Order;
import org.leadtocash.benchmarks.pricing.PricingWorkload.Result;

/** What a careful team writes: a hash map to a few dated prices, and decimals. */
final class HashMapAndBigDecimal implements PricingContender {
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal ZERO = new BigDecimal("0.00");
    private static final BigDecimal DEAR = new BigDecimal("5000.00");
    private static final BigDecimal LARGE = new BigDecimal("1500000.00");
    private static final int[] MOST = {9, 49, 99, 499, Integer.MAX_VALUE};

    private record Key(int customer, int product, int currency) {}

    private record Entry(int from, int to, int least, int most, BigDecimal unit) {}

    private static final class Priced {
        final BigDecimal[] unit = new BigDecimal[PricingWorkload.LINES];
        final BigDecimal[] net = new BigDecimal[PricingWorkload.LINES];
        final BigDecimal[] tax = new BigDecimal[PricingWorkload.LINES];
        final BigDecimal[] taxByClass = new BigDecimal[PricingWorkload.TAX_BASIS_POINTS.length];
        BigDecimal subtotal = ZERO;
        BigDecimal headerDiscount = ZERO;
        BigDecimal netTotal = ZERO;
        BigDecimal taxTotal = ZERO;
        BigDecimal grossTotal = ZERO;
    }

    private final Map<Key, List<Entry>> prices = new HashMap<>();
    private final List<Order> orders;

    HashMapAndBigDecimal(PricingWorkload workload) {
        workload.forEach(price -> prices.computeIfAbsent(
                        new Key(price.customer(), price.product(), price.currency()), key -> new ArrayList<>(10))
                .add(new Entry(
                        (int) PricingWorkload.FROM[price.period()].toEpochDay(),
                        (int) PricingWorkload.TO[price.period()].toEpochDay() - 1,
                        PricingWorkload.LEAST[price.scale()],
                        MOST[price.scale()],
                        BigDecimal.valueOf(price.unit(), 2))));
        orders = workload.orders();
    }

    private BigDecimal unit(Order order, Line line, int day) {
        List<Entry> entries = prices.get(new Key(order.customer(), line.product(), order.currency()));
        if (entries != null) {
            for (Entry entry : entries) {
                if (entry.from <= day
                        && day <= entry.to
                        && entry.least <= line.quantity()
                        && line.quantity() <= entry.most) {
                    return entry.unit;
                }
            }
        }
        throw new IllegalArgumentException("no price");
    }

    private static BigDecimal percent(BigDecimal amount, int basisPoints) {
        return amount.multiply(BigDecimal.valueOf(basisPoints, 4)).setScale(2, RoundingMode.HALF_UP);
    }

    @Override
    public Object price(int number) {
        Order order = orders.get(number);
        int day = (int) order.date().toEpochDay();
        Priced priced = new Priced();
        int big = 0;
        for (int i = 0; i < PricingWorkload.LINES; i++) {
            Line line = order.lines().get(i);
            BigDecimal unit = unit(order, line, day);
            BigDecimal gross = unit.multiply(BigDecimal.valueOf(line.quantity()));
            int points = line.quantity() >= 100 ? 500 : 0;
            points += line.category() == 3 && order.gold() ? 300 : 0;
            points += gross.compareTo(DEAR) >= 0 && line.quantity() < 100 ? 200 : 0;
            big += line.quantity() >= 500 ? 1 : 0;
            priced.unit[i] = unit;
            priced.net[i] = gross.subtract(percent(gross, points));
            priced.subtotal = priced.subtotal.add(priced.net[i]);
        }
        int points = priced.subtotal.compareTo(LARGE) >= 0 ? 400 : 0;
        points += order.gold() && big >= 4 ? 150 : 0;
        priced.headerDiscount = percent(priced.subtotal, points);
        if (priced.headerDiscount.signum() != 0) {
            split(priced.headerDiscount, priced.net, priced.subtotal);
        }
        finish(order, priced);
        return priced;
    }

    private static void split(BigDecimal total, BigDecimal[] net, BigDecimal sum) {
        int size = net.length;
        BigDecimal[] share = new BigDecimal[size];
        BigDecimal[] rest = new BigDecimal[size];
        BigDecimal left = total;
        for (int i = 0; i < size; i++) {
            BigDecimal exact = total.multiply(net[i]);
            share[i] = exact.divide(sum, 2, RoundingMode.DOWN);
            rest[i] = exact.subtract(share[i].multiply(sum));
            left = left.subtract(share[i]);
        }
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> rest[b].compareTo(rest[a]));
        for (int k = 0; k < left.movePointRight(2).intValueExact(); k++) {
            share[order[k]] = share[order[k]].add(CENT);
        }
        for (int i = 0; i < size; i++) {
            net[i] = net[i].subtract(share[i]);
        }
    }

    private static void finish(Order order, Priced priced) {
        Arrays.fill(priced.taxByClass, ZERO);
        for (int i = 0; i < PricingWorkload.LINES; i++) {
            int tax = order.lines().get(i).taxClass();
            priced.tax[i] = percent(priced.net[i], PricingWorkload.TAX_BASIS_POINTS[tax]);
            priced.taxByClass[tax] = priced.taxByClass[tax].add(priced.tax[i]);
            priced.netTotal = priced.netTotal.add(priced.net[i]);
            priced.taxTotal = priced.taxTotal.add(priced.tax[i]);
        }
        priced.grossTotal = priced.netTotal.add(priced.taxTotal);
    }

    private static long minor(BigDecimal amount) {
        return amount.movePointRight(2).longValueExact();
    }

    @Override
    public Result canonical(Object priced) {
        Priced from = (Priced) priced;
        Result result = new Result();
        for (int i = 0; i < PricingWorkload.LINES; i++) {
            result.unit[i] = minor(from.unit[i]);
            result.net[i] = minor(from.net[i]);
            result.tax[i] = minor(from.tax[i]);
        }
        for (int i = 0; i < result.taxByClass.length; i++) {
            result.taxByClass[i] = minor(from.taxByClass[i]);
        }
        result.subtotal = minor(from.subtotal);
        result.headerDiscount = minor(from.headerDiscount);
        result.netTotal = minor(from.netTotal);
        result.taxTotal = minor(from.taxTotal);
        result.grossTotal = minor(from.grossTotal);
        return result;
    }
}
