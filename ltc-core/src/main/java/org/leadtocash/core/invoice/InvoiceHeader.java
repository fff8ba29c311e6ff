package org.leadtocash.core.invoice;

import java.time.LocalDate;
import java.util.Optional;
import org.leadtocash.core.mark.CanIgnoreReturnValue;

/**
 * What an invoice says of itself, of its buyer's books and of the process it belongs to (BT-1 to BT-10, BT-19, BT-20, BG-2).
 *
 * @param number its number (BT-1)
 * @param issuedOn the day it was issued (BT-2)
 * @param typeCode what it is, as a code of UNTDID 1001, such as 380 for an invoice and 381 for a credit note (BT-3)
 * @param currency the currency of all amounts but one (BT-5)
 * @param taxCurrency the currency of the tax authority, where that is another (BT-6)
 * @param taxPoint the day on which the tax becomes chargeable (BT-7)
 * @param taxPointCode which event makes the tax chargeable, as a code of UNTDID 2005 (BT-8)
 * @param dueOn the day by which it is to be paid (BT-9)
 * @param buyerReference what the buyer routes it by (BT-10)
 * @param buyerAccounting where the buyer books it (BT-19)
 * @param paymentTerms the terms of payment in words (BT-20)
 * @param process the business process (BT-23)
 * @param specification the specification it follows (BT-24)
 */
public record InvoiceHeader(
        String number,
        Optional<LocalDate> issuedOn,
        String typeCode,
        String currency,
        String taxCurrency,
        Optional<LocalDate> taxPoint,
        String taxPointCode,
        Optional<LocalDate> dueOn,
        String buyerReference,
        String buyerAccounting,
        String paymentTerms,
        String process,
        String specification) {
    /** Nothing said. */
    public static InvoiceHeader none() {
        return new Builder().build();
    }

    /** Starts with nothing given. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts with these parts, to change some. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.number = number;
        copy.issuedOn = issuedOn;
        copy.typeCode = typeCode;
        copy.currency = currency;
        copy.taxCurrency = taxCurrency;
        copy.taxPoint = taxPoint;
        copy.taxPointCode = taxPointCode;
        copy.dueOn = dueOn;
        copy.buyerReference = buyerReference;
        copy.buyerAccounting = buyerAccounting;
        copy.paymentTerms = paymentTerms;
        copy.process = process;
        copy.specification = specification;
        return copy;
    }

    /** Collects the parts; what nobody says is not given. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private String number = "";
        private Optional<LocalDate> issuedOn = Optional.empty();
        private String typeCode = "";
        private String currency = "";
        private String taxCurrency = "";
        private Optional<LocalDate> taxPoint = Optional.empty();
        private String taxPointCode = "";
        private Optional<LocalDate> dueOn = Optional.empty();
        private String buyerReference = "";
        private String buyerAccounting = "";
        private String paymentTerms = "";
        private String process = "";
        private String specification = "";

        private Builder() {}

        /** Its number (BT-1). */
        public Builder number(String given) {
            number = given;
            return this;
        }

        /** The day it was issued (BT-2). */
        public Builder issuedOn(LocalDate given) {
            issuedOn = Optional.of(given);
            return this;
        }

        /** What it is, as a code of UNTDID 1001, such as 380 for an invoice and 381 for a credit note (BT-3). */
        public Builder typeCode(String given) {
            typeCode = given;
            return this;
        }

        /** The currency of all amounts but one (BT-5). */
        public Builder currency(String given) {
            currency = given;
            return this;
        }

        /** The currency of the tax authority, where that is another (BT-6). */
        public Builder taxCurrency(String given) {
            taxCurrency = given;
            return this;
        }

        /** The day on which the tax becomes chargeable (BT-7). */
        public Builder taxPoint(LocalDate given) {
            taxPoint = Optional.of(given);
            return this;
        }

        /** Which event makes the tax chargeable, as a code of UNTDID 2005 (BT-8). */
        public Builder taxPointCode(String given) {
            taxPointCode = given;
            return this;
        }

        /** The day by which it is to be paid (BT-9). */
        public Builder dueOn(LocalDate given) {
            dueOn = Optional.of(given);
            return this;
        }

        /** What the buyer routes it by (BT-10). */
        public Builder buyerReference(String given) {
            buyerReference = given;
            return this;
        }

        /** Where the buyer books it (BT-19). */
        public Builder buyerAccounting(String given) {
            buyerAccounting = given;
            return this;
        }

        /** The terms of payment in words (BT-20). */
        public Builder paymentTerms(String given) {
            paymentTerms = given;
            return this;
        }

        /** The business process (BT-23). */
        public Builder process(String given) {
            process = given;
            return this;
        }

        /** The specification it follows (BT-24). */
        public Builder specification(String given) {
            specification = given;
            return this;
        }

        /** The finished parts. */
        public InvoiceHeader build() {
            return new InvoiceHeader(
                    number,
                    issuedOn,
                    typeCode,
                    currency,
                    taxCurrency,
                    taxPoint,
                    taxPointCode,
                    dueOn,
                    buyerReference,
                    buyerAccounting,
                    paymentTerms,
                    process,
                    specification);
        }
    }
}
