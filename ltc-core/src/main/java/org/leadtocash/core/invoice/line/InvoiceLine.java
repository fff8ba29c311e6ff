package org.leadtocash.core.invoice.line;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.leadtocash.core.invoice.amount.AllowanceCharge;
import org.leadtocash.core.invoice.amount.VatTreatment;
import org.leadtocash.core.invoice.party.Identifier;
import org.leadtocash.core.mark.CanIgnoreReturnValue;

/**
 * A line of an invoice (BG-25).
 *
 * @param id its number (BT-126)
 * @param note words about it (BT-127)
 * @param object what it is billed for, such as a meter (BT-128)
 * @param quantity how many (BT-129)
 * @param unit of which unit, by the code of UN/ECE recommendation 20 or 21 (BT-130)
 * @param net the amount without VAT, after what is taken off and put on (BT-131)
 * @param orderLine the line of the buyer's order (BT-132)
 * @param buyerAccounting where the buyer books it (BT-133)
 * @param period the days it is for (BG-26)
 * @param allowances what is taken off (BG-27)
 * @param charges what is put on (BG-28)
 * @param price the price (BG-29)
 * @param vat how it is taxed (BG-30)
 * @param item what is sold (BG-31)
 */
public record InvoiceLine(
        String id,
        String note,
        Optional<Identifier> object,
        Optional<BigDecimal> quantity,
        String unit,
        Optional<BigDecimal> net,
        String orderLine,
        String buyerAccounting,
        Optional<InvoicePeriod> period,
        List<AllowanceCharge> allowances,
        List<AllowanceCharge> charges,
        LinePrice price,
        VatTreatment vat,
        InvoiceItem item) {
    /** Copies the lists and checks the parts. */
    public InvoiceLine {
        allowances = List.copyOf(allowances);
        charges = List.copyOf(charges);
        shareTheTax(id, allowances);
        shareTheTax(id, charges);
    }

    private static void shareTheTax(String line, List<AllowanceCharge> parts) {
        for (AllowanceCharge part : parts) {
            if (!part.vat().equals(VatTreatment.none())) {
                throw new IllegalArgumentException("line \"" + line + "\": an allowance or charge with tax "
                        + part.vat() + ", expected none: it shares the tax of its line");
            }
        }
    }

    /** Starts with nothing given. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts with these parts, to change some. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.id = id;
        copy.note = note;
        copy.object = object;
        copy.quantity = quantity;
        copy.unit = unit;
        copy.net = net;
        copy.orderLine = orderLine;
        copy.buyerAccounting = buyerAccounting;
        copy.period = period;
        copy.allowances = allowances;
        copy.charges = charges;
        copy.price = price;
        copy.vat = vat;
        copy.item = item;
        return copy;
    }

    /** Collects the parts; what nobody says is not given. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private String id = "";
        private String note = "";
        private Optional<Identifier> object = Optional.empty();
        private Optional<BigDecimal> quantity = Optional.empty();
        private String unit = "";
        private Optional<BigDecimal> net = Optional.empty();
        private String orderLine = "";
        private String buyerAccounting = "";
        private Optional<InvoicePeriod> period = Optional.empty();
        private List<AllowanceCharge> allowances = List.of();
        private List<AllowanceCharge> charges = List.of();
        private LinePrice price = LinePrice.none();
        private VatTreatment vat = VatTreatment.none();
        private InvoiceItem item = InvoiceItem.none();

        private Builder() {}

        /** Its number (BT-126). */
        public Builder id(String given) {
            id = given;
            return this;
        }

        /** Words about it (BT-127). */
        public Builder note(String given) {
            note = given;
            return this;
        }

        /** What it is billed for, such as a meter (BT-128). */
        public Builder object(Identifier given) {
            object = Optional.of(given);
            return this;
        }

        /** How many (BT-129). */
        public Builder quantity(BigDecimal given) {
            quantity = Optional.of(given);
            return this;
        }

        /** Of which unit, by the code of UN/ECE recommendation 20 or 21 (BT-130). */
        public Builder unit(String given) {
            unit = given;
            return this;
        }

        /** The amount without VAT, after what is taken off and put on (BT-131). */
        public Builder net(BigDecimal given) {
            net = Optional.of(given);
            return this;
        }

        /** The line of the buyer's order (BT-132). */
        public Builder orderLine(String given) {
            orderLine = given;
            return this;
        }

        /** Where the buyer books it (BT-133). */
        public Builder buyerAccounting(String given) {
            buyerAccounting = given;
            return this;
        }

        /** The days it is for (BG-26). */
        public Builder period(InvoicePeriod given) {
            period = Optional.of(given);
            return this;
        }

        /** What is taken off (BG-27). */
        public Builder allowances(List<AllowanceCharge> given) {
            allowances = given;
            return this;
        }

        /** What is put on (BG-28). */
        public Builder charges(List<AllowanceCharge> given) {
            charges = given;
            return this;
        }

        /** The price (BG-29). */
        public Builder price(LinePrice given) {
            price = given;
            return this;
        }

        /** How it is taxed (BG-30). */
        public Builder vat(VatTreatment given) {
            vat = given;
            return this;
        }

        /** What is sold (BG-31). */
        public Builder item(InvoiceItem given) {
            item = given;
            return this;
        }

        /** The finished parts. */
        public InvoiceLine build() {
            return new InvoiceLine(
                    id,
                    note,
                    object,
                    quantity,
                    unit,
                    net,
                    orderLine,
                    buyerAccounting,
                    period,
                    allowances,
                    charges,
                    price,
                    vat,
                    item);
        }
    }
}
