package org.leadtocash.core.invoice.amount;

import java.math.BigDecimal;
import java.util.Optional;
import org.leadtocash.core.mark.CanIgnoreReturnValue;

/**
 * What is taken off or put on: of the whole document with its own tax (BG-20, BG-21), or of a line, whose tax it shares (BG-27, BG-28).
 *
 * @param amount the amount without VAT (BT-92, BT-99, BT-136, BT-141)
 * @param base what a percentage is taken of (BT-93, BT-100, BT-137, BT-142)
 * @param percent the percentage (BT-94, BT-101, BT-138, BT-143)
 * @param reason why, in words (BT-97, BT-104, BT-139, BT-144)
 * @param reasonCode why, as a code of UNTDID 5189 for what is taken off, of UNTDID 7161 for what is put on (BT-98, BT-105, BT-140, BT-145)
 * @param vat how it is taxed; nothing on a line
 */
public record AllowanceCharge(
        Optional<BigDecimal> amount,
        Optional<BigDecimal> base,
        Optional<BigDecimal> percent,
        String reason,
        String reasonCode,
        VatTreatment vat) {
    /** An amount with its tax and its reason in words. */
    public static AllowanceCharge of(BigDecimal amount, VatTreatment vat, String reason) {
        return builder().amount(amount).vat(vat).reason(reason).build();
    }

    /** Starts with nothing given. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts with these parts, to change some. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.amount = amount;
        copy.base = base;
        copy.percent = percent;
        copy.reason = reason;
        copy.reasonCode = reasonCode;
        copy.vat = vat;
        return copy;
    }

    /** Collects the parts; what nobody says is not given. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private Optional<BigDecimal> amount = Optional.empty();
        private Optional<BigDecimal> base = Optional.empty();
        private Optional<BigDecimal> percent = Optional.empty();
        private String reason = "";
        private String reasonCode = "";
        private VatTreatment vat = VatTreatment.none();

        private Builder() {}

        /** The amount without VAT (BT-92, BT-99, BT-136, BT-141). */
        public Builder amount(BigDecimal given) {
            amount = Optional.of(given);
            return this;
        }

        /** What a percentage is taken of (BT-93, BT-100, BT-137, BT-142). */
        public Builder base(BigDecimal given) {
            base = Optional.of(given);
            return this;
        }

        /** The percentage (BT-94, BT-101, BT-138, BT-143). */
        public Builder percent(BigDecimal given) {
            percent = Optional.of(given);
            return this;
        }

        /** Why, in words (BT-97, BT-104, BT-139, BT-144). */
        public Builder reason(String given) {
            reason = given;
            return this;
        }

        /** Why, as a code of UNTDID 5189 for what is taken off, of UNTDID 7161 for what is put on (BT-98, BT-105, BT-140, BT-145). */
        public Builder reasonCode(String given) {
            reasonCode = given;
            return this;
        }

        /** How it is taxed. */
        public Builder vat(VatTreatment given) {
            vat = given;
            return this;
        }

        /** The finished parts. */
        public AllowanceCharge build() {
            return new AllowanceCharge(amount, base, percent, reason, reasonCode, vat);
        }
    }
}
