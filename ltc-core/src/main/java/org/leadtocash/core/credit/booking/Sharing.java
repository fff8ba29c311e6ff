package org.leadtocash.core.credit.booking;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** How a whole is given out to holders that use some of it: never more than the whole, to the cent. */
final class Sharing {
    private Sharing() {}

    /**
     * The part of each holder: what it uses, then the wish, then the rest evenly to all but the first. Where more is used
     * than there is, each gets in proportion to what it uses, rounded down, so that nobody has room.
     *
     * @param used what each uses, the shared account's own first; less than nothing counts as nothing
     * @param wishing whose wish comes first
     */
    static List<Money> of(Money whole, List<Money> used, int wishing, Money wish) {
        CurrencyUnit currency = whole.getCurrencyUnit();
        BigInteger all = minor(whole);
        List<BigInteger> parts = new ArrayList<>();
        used.forEach(amount -> parts.add(minor(amount).max(BigInteger.ZERO)));
        BigInteger sum = parts.stream().reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger free = all.subtract(sum);
        if (free.signum() < 0) {
            parts.replaceAll(part -> part.multiply(all).divide(sum));
        } else {
            BigInteger first = free.min(minor(wish));
            parts.set(wishing, parts.get(wishing).add(first));
            evenly(parts, free.subtract(first));
        }
        return parts.stream()
                .map(part -> Money.of(currency, new BigDecimal(part, currency.getDecimalPlaces())))
                .toList();
    }

    private static void evenly(List<BigInteger> parts, BigInteger rest) {
        BigInteger[] each = rest.divideAndRemainder(BigInteger.valueOf(parts.size() - 1L));
        for (int i = 1; i < parts.size(); i++) {
            boolean one = each[1].compareTo(BigInteger.valueOf(i)) >= 0;
            parts.set(i, parts.get(i).add(each[0]).add(one ? BigInteger.ONE : BigInteger.ZERO));
        }
    }

    private static BigInteger minor(Money amount) {
        return amount.getAmount().unscaledValue();
    }
}
