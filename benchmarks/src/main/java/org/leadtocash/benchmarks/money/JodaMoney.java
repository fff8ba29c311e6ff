package org.leadtocash.benchmarks.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Joda-Money; it has no allocation, so that runs over its BigDecimal. */
final class JodaMoney implements MoneyContender {
    private static final BigDecimal RATE = new BigDecimal(MoneyWorkload.RATE);

    private final MoneyWorkload in;
    private final Money[] a = new Money[MoneyWorkload.SIZE];
    private final Money[] b = new Money[MoneyWorkload.SIZE];
    private final BigDecimal[][] weights = new BigDecimal[MoneyWorkload.SIZE][];
    private final Money[] out = new Money[MoneyWorkload.SIZE];
    private final Money[][] parts = new Money[MoneyWorkload.SIZE][MoneyWorkload.PARTS];

    JodaMoney(MoneyWorkload in) {
        this.in = in;
        for (int i = 0; i < a.length; i++) {
            a[i] = Money.ofMinor(CurrencyUnit.EUR, in.a[i]);
            b[i] = Money.ofMinor(CurrencyUnit.EUR, in.b[i]);
            weights[i] = BigDecimals.weights(in, i);
        }
    }

    @Override
    public String label() {
        return "Joda-Money";
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
            out[i] = a[i].multipliedBy(BigDecimal.valueOf(in.basisPoints[i], 4), RoundingMode.HALF_UP);
        }
    }

    @Override
    public void convert() {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i].convertedTo(CurrencyUnit.USD, RATE, RoundingMode.HALF_UP);
        }
    }

    @Override
    public void allocate() {
        for (int i = 0; i < parts.length; i++) {
            BigDecimal[] split = BigDecimals.split(a[i].getAmount(), weights[i]);
            Money[] money = new Money[split.length];
            for (int part = 0; part < split.length; part++) {
                money[part] = Money.of(CurrencyUnit.EUR, split[part]);
            }
            parts[i] = money;
        }
    }

    @Override
    public long minor(int i) {
        return out[i].getAmountMinorLong();
    }

    @Override
    public long part(int i, int part) {
        return parts[i][part].getAmountMinorLong();
    }
}
