package org.leadtocash.benchmarks.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import javax.money.MonetaryRounding;
import javax.money.RoundingQueryBuilder;
import org.javamoney.moneta.Money;

/** JSR 354 by Moneta; conversion and allocation, which it has no arithmetic for, run over its BigDecimal. */
public final class Moneta implements MoneyContender {
    private static final BigDecimal RATE = new BigDecimal(MoneyWorkload.RATE);
    private static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    private static final CurrencyUnit USD = Monetary.getCurrency("USD");

    private final MonetaryRounding halfUp = Monetary.getRounding(
            RoundingQueryBuilder.of().setScale(2).set(RoundingMode.HALF_UP).build());
    private final MoneyWorkload in;
    private final MonetaryAmount[] a = new MonetaryAmount[MoneyWorkload.SIZE];
    private final MonetaryAmount[] b = new MonetaryAmount[MoneyWorkload.SIZE];
    private final BigDecimal[][] weights = new BigDecimal[MoneyWorkload.SIZE][];
    private final MonetaryAmount[] out = new MonetaryAmount[MoneyWorkload.SIZE];
    private final MonetaryAmount[][] parts = new MonetaryAmount[MoneyWorkload.SIZE][MoneyWorkload.PARTS];

    /** For the service loader. */
    public Moneta() {
        this(new MoneyWorkload());
    }

    private Moneta(MoneyWorkload in) {
        this.in = in;
        for (int i = 0; i < a.length; i++) {
            a[i] = Money.of(BigDecimal.valueOf(in.a[i], 2), EUR);
            b[i] = Money.of(BigDecimal.valueOf(in.b[i], 2), EUR);
            weights[i] = BigDecimals.weights(in, i);
        }
    }

    private static BigDecimal number(MonetaryAmount amount) {
        return amount.getNumber().numberValue(BigDecimal.class);
    }

    @Override
    public String label() {
        return "Moneta";
    }

    @Override
    public void add() {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i].add(b[i]);
        }
    }

    @Override
    public void multiply() {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i].multiply(in.quantity[i]);
        }
    }

    @Override
    public void percent() {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i].multiply(BigDecimal.valueOf(in.basisPoints[i], 4)).with(halfUp);
        }
    }

    @Override
    public void convert() {
        for (int i = 0; i < out.length; i++) {
            out[i] = Money.of(number(a[i]).multiply(RATE).setScale(2, RoundingMode.HALF_UP), USD);
        }
    }

    @Override
    public void allocate() {
        for (int i = 0; i < parts.length; i++) {
            BigDecimal[] split = BigDecimals.split(number(a[i]), weights[i]);
            MonetaryAmount[] money = new MonetaryAmount[split.length];
            for (int part = 0; part < split.length; part++) {
                money[part] = Money.of(split[part], EUR);
            }
            parts[i] = money;
        }
    }

    @Override
    public long minor(int i) {
        return number(out[i]).movePointRight(2).longValueExact();
    }

    @Override
    public long part(int i, int part) {
        return number(parts[i][part]).movePointRight(2).longValueExact();
    }
}
