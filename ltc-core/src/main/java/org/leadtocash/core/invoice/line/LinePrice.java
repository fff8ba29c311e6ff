package org.leadtocash.core.invoice.line;

import java.math.BigDecimal;
import java.util.Optional;
import org.leadtocash.core.mark.CanIgnoreReturnValue;

/**
 * The price of an item (BG-29).
 *
 * @param net the price without VAT and after the discount (BT-146)
 * @param discount what was taken off the gross price (BT-147)
 * @param gross the price without VAT and before the discount (BT-148)
 * @param baseQuantity how many units the price is for (BT-149)
 * @param baseUnit the unit of that number (BT-150)
 */
public record LinePrice(
        Optional<BigDecimal> net,
        Optional<BigDecimal> discount,
        Optional<BigDecimal> gross,
        Optional<BigDecimal> baseQuantity,
        String baseUnit) {
    /** No price said. */
    public static LinePrice none() {
        return new Builder().build();
    }

    /** A net price for one unit. */
    public static LinePrice of(BigDecimal net) {
        return builder().net(net).build();
    }

    /** Starts with nothing given. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts with these parts, to change some. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.net = net;
        copy.discount = discount;
        copy.gross = gross;
        copy.baseQuantity = baseQuantity;
        copy.baseUnit = baseUnit;
        return copy;
    }

    /** Collects the parts; what nobody says is not given. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private Optional<BigDecimal> net = Optional.empty();
        private Optional<BigDecimal> discount = Optional.empty();
        private Optional<BigDecimal> gross = Optional.empty();
        private Optional<BigDecimal> baseQuantity = Optional.empty();
        private String baseUnit = "";

        private Builder() {}

        /** The price without VAT and after the discount (BT-146). */
        public Builder net(BigDecimal given) {
            net = Optional.of(given);
            return this;
        }

        /** What was taken off the gross price (BT-147). */
        public Builder discount(BigDecimal given) {
            discount = Optional.of(given);
            return this;
        }

        /** The price without VAT and before the discount (BT-148). */
        public Builder gross(BigDecimal given) {
            gross = Optional.of(given);
            return this;
        }

        /** How many units the price is for (BT-149). */
        public Builder baseQuantity(BigDecimal given) {
            baseQuantity = Optional.of(given);
            return this;
        }

        /** The unit of that number (BT-150). */
        public Builder baseUnit(String given) {
            baseUnit = given;
            return this;
        }

        /** The finished parts. */
        public LinePrice build() {
            return new LinePrice(net, discount, gross, baseQuantity, baseUnit);
        }
    }
}
