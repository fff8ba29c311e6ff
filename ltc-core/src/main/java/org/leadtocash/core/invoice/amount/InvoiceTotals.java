package org.leadtocash.core.invoice.amount;

import java.math.BigDecimal;
import java.util.Optional;
import org.leadtocash.core.mark.CanIgnoreReturnValue;

/**
 * The totals of an invoice (BG-22).
 *
 * @param lines the sum of the net amounts of the lines (BT-106)
 * @param allowances the sum of what is taken off the document (BT-107)
 * @param charges the sum of what is put on the document (BT-108)
 * @param withoutVat the total without VAT (BT-109)
 * @param vat the total VAT (BT-110)
 * @param vatInTaxCurrency the total VAT in the currency of the tax authority (BT-111)
 * @param withVat the total with VAT (BT-112)
 * @param paid what was paid before (BT-113)
 * @param rounding what is added to round what is due (BT-114)
 * @param due what is due for payment (BT-115)
 */
public record InvoiceTotals(
        Optional<BigDecimal> lines,
        Optional<BigDecimal> allowances,
        Optional<BigDecimal> charges,
        Optional<BigDecimal> withoutVat,
        Optional<BigDecimal> vat,
        Optional<BigDecimal> vatInTaxCurrency,
        Optional<BigDecimal> withVat,
        Optional<BigDecimal> paid,
        Optional<BigDecimal> rounding,
        Optional<BigDecimal> due) {
    /** No total said. */
    public static InvoiceTotals none() {
        return new Builder().build();
    }

    /** Starts with nothing given. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts with these parts, to change some. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.lines = lines;
        copy.allowances = allowances;
        copy.charges = charges;
        copy.withoutVat = withoutVat;
        copy.vat = vat;
        copy.vatInTaxCurrency = vatInTaxCurrency;
        copy.withVat = withVat;
        copy.paid = paid;
        copy.rounding = rounding;
        copy.due = due;
        return copy;
    }

    /** Collects the parts; what nobody says is not given. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private Optional<BigDecimal> lines = Optional.empty();
        private Optional<BigDecimal> allowances = Optional.empty();
        private Optional<BigDecimal> charges = Optional.empty();
        private Optional<BigDecimal> withoutVat = Optional.empty();
        private Optional<BigDecimal> vat = Optional.empty();
        private Optional<BigDecimal> vatInTaxCurrency = Optional.empty();
        private Optional<BigDecimal> withVat = Optional.empty();
        private Optional<BigDecimal> paid = Optional.empty();
        private Optional<BigDecimal> rounding = Optional.empty();
        private Optional<BigDecimal> due = Optional.empty();

        private Builder() {}

        /** The sum of the net amounts of the lines (BT-106). */
        public Builder lines(BigDecimal given) {
            lines = Optional.of(given);
            return this;
        }

        /** The sum of what is taken off the document (BT-107). */
        public Builder allowances(BigDecimal given) {
            allowances = Optional.of(given);
            return this;
        }

        /** The sum of what is put on the document (BT-108). */
        public Builder charges(BigDecimal given) {
            charges = Optional.of(given);
            return this;
        }

        /** The total without VAT (BT-109). */
        public Builder withoutVat(BigDecimal given) {
            withoutVat = Optional.of(given);
            return this;
        }

        /** The total VAT (BT-110). */
        public Builder vat(BigDecimal given) {
            vat = Optional.of(given);
            return this;
        }

        /** The total VAT in the currency of the tax authority (BT-111). */
        public Builder vatInTaxCurrency(BigDecimal given) {
            vatInTaxCurrency = Optional.of(given);
            return this;
        }

        /** The total with VAT (BT-112). */
        public Builder withVat(BigDecimal given) {
            withVat = Optional.of(given);
            return this;
        }

        /** What was paid before (BT-113). */
        public Builder paid(BigDecimal given) {
            paid = Optional.of(given);
            return this;
        }

        /** What is added to round what is due (BT-114). */
        public Builder rounding(BigDecimal given) {
            rounding = Optional.of(given);
            return this;
        }

        /** What is due for payment (BT-115). */
        public Builder due(BigDecimal given) {
            due = Optional.of(given);
            return this;
        }

        /** The finished parts. */
        public InvoiceTotals build() {
            return new InvoiceTotals(
                    lines, allowances, charges, withoutVat, vat, vatInTaxCurrency, withVat, paid, rounding, due);
        }
    }
}
