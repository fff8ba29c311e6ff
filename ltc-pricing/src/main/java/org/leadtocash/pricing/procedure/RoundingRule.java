package org.leadtocash.pricing.procedure;

import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.money.Currencies;
import org.leadtocash.core.money.RoundingPolicy;

/** How amounts are rounded in whatever currency they are: not at all, to its digits, to its coins, or as said. */
public final class RoundingRule {
    private static final String EXACT = "exact";
    private static final String CURRENCY = "currency";
    private static final String CASH = "cash";

    private final String kind;
    private final Optional<RoundingMode> mode;
    private final Optional<RoundingPolicy> fixed;

    private RoundingRule(String kind, Optional<RoundingMode> mode, Optional<RoundingPolicy> fixed) {
        this.kind = kind;
        this.mode = mode;
        this.fixed = fixed;
    }

    /** Not at all. */
    public static RoundingRule exact() {
        return new RoundingRule(EXACT, Optional.empty(), Optional.empty());
    }

    /** To the digits of the currency, halves away from zero. */
    public static RoundingRule currency() {
        return currency(RoundingMode.HALF_UP);
    }

    /** To the digits of the currency. */
    public static RoundingRule currency(RoundingMode mode) {
        return new RoundingRule(CURRENCY, Optional.of(mode), Optional.empty());
    }

    /** To the smallest coin of the currency, halves away from zero. */
    public static RoundingRule cash() {
        return new RoundingRule(CASH, Optional.empty(), Optional.empty());
    }

    /** As that policy says, in any currency. */
    public static RoundingRule of(RoundingPolicy policy) {
        return new RoundingRule("", Optional.empty(), Optional.of(policy));
    }

    /** The rule written by {@link #toString}: {@code exact}, {@code currency HALF_EVEN}, {@code cash}, {@code 0.05 HALF_UP}. */
    public static RoundingRule parse(String text) {
        if (text.equals(EXACT)) {
            return exact();
        }
        if (text.equals(CASH)) {
            return cash();
        }
        if (text.equals(CURRENCY)) {
            return currency();
        }
        if (text.startsWith(CURRENCY + " ")) {
            return currency(RoundingMode.valueOf(text.substring(CURRENCY.length() + 1)));
        }
        return of(RoundingPolicy.parse(text));
    }

    /** How amounts of that currency are rounded; empty where they are not. */
    public Optional<RoundingPolicy> in(CurrencyUnit unit) {
        if (kind.equals(CASH)) {
            return Optional.of(RoundingPolicy.cash(unit));
        }
        return fixed.or(() -> mode.map(how -> RoundingPolicy.ofScale(Currencies.digits(unit), how)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RoundingRule that
                && kind.equals(that.kind)
                && mode.equals(that.mode)
                && fixed.equals(that.fixed);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, mode, fixed);
    }

    /** The rule as text; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return fixed.map(RoundingPolicy::toString)
                .orElseGet(() -> kind
                        + mode.filter(how -> how != RoundingMode.HALF_UP)
                                .map(how -> " " + how)
                                .orElse(""));
    }
}
