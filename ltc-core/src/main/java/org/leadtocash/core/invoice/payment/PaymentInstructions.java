package org.leadtocash.core.invoice.payment;

import java.util.List;
import java.util.Optional;
import org.leadtocash.core.mark.CanIgnoreReturnValue;

/**
 * How it is to be paid (BG-16).
 *
 * @param meansCode by which means, as a code of UNTDID 4461 (BT-81)
 * @param meansText by which means, in words (BT-82)
 * @param remittance what the payer writes on the payment (BT-83)
 * @param transfers the accounts to which a transfer can be made (BG-17)
 * @param card the card with which it was paid (BG-18)
 * @param directDebit the mandate under which it is collected (BG-19)
 */
public record PaymentInstructions(
        String meansCode,
        String meansText,
        String remittance,
        List<CreditTransfer> transfers,
        Optional<PaymentCard> card,
        Optional<DirectDebit> directDebit) {
    /** Copies the lists. */
    public PaymentInstructions {
        transfers = List.copyOf(transfers);
    }

    /** Starts with nothing given. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts with these parts, to change some. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.meansCode = meansCode;
        copy.meansText = meansText;
        copy.remittance = remittance;
        copy.transfers = transfers;
        copy.card = card;
        copy.directDebit = directDebit;
        return copy;
    }

    /** Collects the parts; what nobody says is not given. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private String meansCode = "";
        private String meansText = "";
        private String remittance = "";
        private List<CreditTransfer> transfers = List.of();
        private Optional<PaymentCard> card = Optional.empty();
        private Optional<DirectDebit> directDebit = Optional.empty();

        private Builder() {}

        /** By which means, as a code of UNTDID 4461 (BT-81). */
        public Builder meansCode(String given) {
            meansCode = given;
            return this;
        }

        /** By which means, in words (BT-82). */
        public Builder meansText(String given) {
            meansText = given;
            return this;
        }

        /** What the payer writes on the payment (BT-83). */
        public Builder remittance(String given) {
            remittance = given;
            return this;
        }

        /** The accounts to which a transfer can be made (BG-17). */
        public Builder transfers(List<CreditTransfer> given) {
            transfers = given;
            return this;
        }

        /** The card with which it was paid (BG-18). */
        public Builder card(PaymentCard given) {
            card = Optional.of(given);
            return this;
        }

        /** The mandate under which it is collected (BG-19). */
        public Builder directDebit(DirectDebit given) {
            directDebit = Optional.of(given);
            return this;
        }

        /** The finished parts. */
        public PaymentInstructions build() {
            return new PaymentInstructions(meansCode, meansText, remittance, transfers, card, directDebit);
        }
    }
}
