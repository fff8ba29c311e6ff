package org.leadtocash.benchmarks.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.money.Allocation;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RoundingPolicy;

/** Our public words, with a Joda-Money value in and out of each operation. */
final class LeadToCashAtTheBorder implements MoneyContender {
    private static final BigDecimal RATE = new BigDecimal(MoneyWorkload.RATE);

    private final MoneyWorkload in;
    private final RoundingPolicy cents = RoundingPolicy.ofScale(2, RoundingMode.HALF_UP);
    private final Allocation allocation = Allocation.largestRemainder();
    private final BigMoney[] a = new BigMoney[MoneyWorkload.SIZE];
    private final BigMoney[] b = new BigMoney[MoneyWorkload.SIZE];
    private final List<List<Ratio>> weights;
    private final BigMoney[] out = new BigMoney[MoneyWorkload.SIZE];
    private final BigMoney[][] parts = new BigMoney[MoneyWorkload.SIZE][];

    LeadToCashAtTheBorder(MoneyWorkload in) {
        this.in = in;
        for (int i = 0; i < a.length; i++) {
            a[i] = BigMoney.ofScale(CurrencyUnit.EUR, in.a[i], 2);
            b[i] = BigMoney.ofScale(CurrencyUnit.EUR, in.b[i], 2);
        }
        weights = Arrays.stream(in.weights)
                .map(row -> Arrays.stream(row).mapToObj(Ratio::of).toList())
                .toList();
    }

    @Override
    public String label() {
        return "lead to cash, at the border";
    }

    @Override
    public void add() {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i].plus(b[i]);
        }
    }

    @Override
    public void multiply() {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i].multipliedBy(in.quantity[i]);
        }
    }

    @Override
    public void percent() {
        for (int i = 0; i < out.length; i++) {
            Money rounded = cents.round(a[i].multipliedBy(BigDecimal.valueOf(in.basisPoints[i], 4)));
            out[i] = rounded.toBigMoney();
        }
    }

    @Override
    public void convert() {
        for (int i = 0; i < out.length; i++) {
            out[i] = cents.round(a[i].convertedTo(CurrencyUnit.USD, RATE)).toBigMoney();
        }
    }

    @Override
    public void allocate() {
        for (int i = 0; i < parts.length; i++) {
            parts[i] = allocation.split(a[i], weights.get(i), cents).toArray(BigMoney[]::new);
        }
    }

    @Override
    public long minor(int i) {
        return out[i].getAmount().movePointRight(2).longValueExact();
    }

    @Override
    public long part(int i, int part) {
        return parts[i][part].getAmount().movePointRight(2).longValueExact();
    }
}
