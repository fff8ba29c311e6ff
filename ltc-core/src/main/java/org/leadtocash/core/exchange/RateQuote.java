package org.leadtocash.core.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.money.Ratio;

/**
 * One published rate: so many units of the base currency are worth so much of the term currency, from a day on.
 *
 * <p>Currencies are codes, because a history of rates names currencies that no register of today has any more. With
 * {@code baseUnits} 100 and {@code termUnits} 1, a rate of 0.91 JPY to USD says that 100 yen are 0.91 dollars.
 *
 * @param type what kind of rate
 * @param base the code of the currency that is priced
 * @param term the code of the currency it is priced in; not the base
 * @param rate the number as published, digit by digit, above 0
 * @param baseUnits how many units of the base the rate is for, 1 or more
 * @param termUnits in how many units of the term the rate is told, 1 or more
 * @param validFrom the first day the rate applies
 * @param source who published it, or the file it came in; may be empty
 * @param id the name of this quote in its source; may be empty
 */
public record RateQuote(
        RateType type,
        String base,
        String term,
        BigDecimal rate,
        long baseUnits,
        long termUnits,
        LocalDate validFrom,
        String source,
        String id) {

    /** Checks the parts. */
    public RateQuote {
        if (!isCode(base) || !isCode(term)) {
            throw new IllegalArgumentException(
                    "rate " + base + "/" + term + ": expected two currency codes such as EUR and USD");
        }
        if (base.equals(term)) {
            throw new IllegalArgumentException("rate " + base + "/" + term + ": expected two different currencies");
        }
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException(
                    "rate " + base + "/" + term + " of " + validFrom + " is " + rate + ": expected more than 0");
        }
        rate = rate.scale() < 0 ? rate.setScale(0) : rate;
        if (baseUnits < 1 || termUnits < 1) {
            throw new IllegalArgumentException("rate " + base + "/" + term + " for " + baseUnits + " units in "
                    + termUnits + " units: expected 1 or more");
        }
    }

    /** One unit of the base in units of the term. */
    public static RateQuote of(RateType type, String base, String term, BigDecimal rate, LocalDate validFrom) {
        return new RateQuote(type, base, term, rate, 1, 1, validFrom, "", "");
    }

    /** One unit of the base in units of the term. */
    public static RateQuote of(
            RateType type, CurrencyUnit base, CurrencyUnit term, BigDecimal rate, LocalDate validFrom) {
        return of(type, base.getCode(), term.getCode(), rate, validFrom);
    }

    /** The same number for other units: {@code per(100, 1)} where 100 units of the base are quoted. */
    public RateQuote per(long baseUnits, long termUnits) {
        return new RateQuote(type, base, term, rate, baseUnits, termUnits, validFrom, source, id);
    }

    /** The same quote with where it came from. */
    public RateQuote from(String source, String id) {
        return new RateQuote(type, base, term, rate, baseUnits, termUnits, validFrom, source, id);
    }

    /** What one unit of the base is worth in the term, exactly. */
    public Ratio exact() {
        Ratio exact = Ratio.from(rate);
        return baseUnits == 1 && termUnits == 1 ? exact : exact.times(Ratio.of(termUnits, baseUnits));
    }

    /** A code as ISO 4217 writes them, or longer ones that a host registers for itself. */
    static boolean isCode(String code) {
        boolean good = code.length() >= 3;
        for (int i = 0; i < code.length() && good; i++) {
            good = code.charAt(i) >= 'A' && code.charAt(i) <= 'Z';
        }
        return good;
    }
}
