package org.leadtocash.core.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.table.ShippedResources;

/**
 * The currencies of ISO 4217, in use and withdrawn, from a table that travels with this library.
 *
 * <p>The table is the same on every machine, whatever its Java version knows or its host has registered. Each row says
 * how it is known ({@link IsoCurrency#basis()}).
 */
public final class Currencies {
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 31);
    private static final Map<String, IsoCurrency> BY_CODE = currencies();
    private static final Map<String, BigDecimal> CASH = cashIncrements();

    private Currencies() {}

    private static Map<String, IsoCurrency> currencies() {
        Map<String, IsoCurrency> all = new TreeMap<>();
        ShippedResources.rows(
                Currencies.class, "currencies.csv", row -> all.put(row.field("code"), new IsoCurrency(row)));
        return Collections.unmodifiableMap(all);
    }

    private static Map<String, BigDecimal> cashIncrements() {
        Map<String, BigDecimal> all = new HashMap<>();
        ShippedResources.rows(
                Currencies.class,
                "cash-roundings.csv",
                row -> all.put(row.field("code"), new BigDecimal(row.field("increment"))));
        return Map.copyOf(all);
    }

    /** The day up to which changes of the standard are in the table. */
    public static LocalDate asOf() {
        return AS_OF;
    }

    /** All currencies and funds, in use and withdrawn, by code. */
    public static List<IsoCurrency> all() {
        return new ArrayList<>(BY_CODE.values());
    }

    /** The currency with that code, in use or withdrawn. */
    public static Optional<IsoCurrency> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /**
     * The currency with that code, in use or withdrawn.
     *
     * @throws IllegalArgumentException for a code that is not in the table
     */
    public static IsoCurrency of(String code) {
        IsoCurrency currency = BY_CODE.get(code);
        if (currency == null) {
            throw new IllegalArgumentException(
                    "currency \"" + code + "\": not in ISO 4217 as of " + AS_OF + ", such as EUR");
        }
        return currency;
    }

    /**
     * The digits after the point that ISO 4217 gives the currency.
     *
     * @throws IllegalArgumentException for a code that is not in the table, or has no minor unit, such as XAU
     */
    public static int digits(String code) {
        return of(code).digits()
                .orElseThrow(() -> new IllegalArgumentException(
                        "currency " + code + ": ISO 4217 gives it no minor unit, name a scale"));
    }

    /**
     * The digits after the point that ISO 4217 gives the currency.
     *
     * @throws IllegalArgumentException for a code that is not in the table, or has no minor unit, such as XAU
     */
    public static int digits(CurrencyUnit currency) {
        return digits(currency.getCode());
    }

    /** The smallest step payable in coins, in the digits of the currency; one minor unit where nothing is coarser. */
    static BigDecimal cashIncrement(CurrencyUnit currency) {
        BigDecimal increment = CASH.get(currency.getCode());
        return increment != null ? increment : BigDecimal.ONE.movePointLeft(digits(currency));
    }
}
