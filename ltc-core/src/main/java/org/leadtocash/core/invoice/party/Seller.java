package org.leadtocash.core.invoice.party;

import java.util.List;
import java.util.Optional;
import org.leadtocash.core.mark.CanIgnoreReturnValue;

/**
 * Who sells (BG-4).
 *
 * @param name the full formal name in the register (BT-27)
 * @param tradingName the name under which it trades, where that is another (BT-28)
 * @param identifiers other names the buyer knows it by (BT-29)
 * @param registration the number in the register of companies (BT-30)
 * @param vatId the VAT identifier, with the prefix of its country (BT-31)
 * @param taxRegistration the local tax number, or what the seller must say of being registered for tax (BT-32)
 * @param legalForm further words that the law asks of it, such as its share capital (BT-33)
 * @param electronicAddress where answers to the invoice are delivered (BT-34)
 * @param address where it is to be found (BG-5)
 * @param contact whom to ask (BG-6)
 */
public record Seller(
        String name,
        String tradingName,
        List<Identifier> identifiers,
        Optional<Identifier> registration,
        String vatId,
        String taxRegistration,
        String legalForm,
        Optional<Identifier> electronicAddress,
        Optional<PostalAddress> address,
        Optional<Contact> contact) {
    /** Copies the lists. */
    public Seller {
        identifiers = List.copyOf(identifiers);
    }

    /** A seller of whom nothing is known. */
    public static Seller none() {
        return new Builder().build();
    }

    /** Starts with nothing given. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts with these parts, to change some. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.name = name;
        copy.tradingName = tradingName;
        copy.identifiers = identifiers;
        copy.registration = registration;
        copy.vatId = vatId;
        copy.taxRegistration = taxRegistration;
        copy.legalForm = legalForm;
        copy.electronicAddress = electronicAddress;
        copy.address = address;
        copy.contact = contact;
        return copy;
    }

    /** Collects the parts; what nobody says is not given. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private String name = "";
        private String tradingName = "";
        private List<Identifier> identifiers = List.of();
        private Optional<Identifier> registration = Optional.empty();
        private String vatId = "";
        private String taxRegistration = "";
        private String legalForm = "";
        private Optional<Identifier> electronicAddress = Optional.empty();
        private Optional<PostalAddress> address = Optional.empty();
        private Optional<Contact> contact = Optional.empty();

        private Builder() {}

        /** The full formal name in the register (BT-27). */
        public Builder name(String given) {
            name = given;
            return this;
        }

        /** The name under which it trades, where that is another (BT-28). */
        public Builder tradingName(String given) {
            tradingName = given;
            return this;
        }

        /** Other names the buyer knows it by (BT-29). */
        public Builder identifiers(List<Identifier> given) {
            identifiers = given;
            return this;
        }

        /** The number in the register of companies (BT-30). */
        public Builder registration(Identifier given) {
            registration = Optional.of(given);
            return this;
        }

        /** The VAT identifier, with the prefix of its country (BT-31). */
        public Builder vatId(String given) {
            vatId = given;
            return this;
        }

        /** The local tax number, or what the seller must say of being registered for tax (BT-32). */
        public Builder taxRegistration(String given) {
            taxRegistration = given;
            return this;
        }

        /** Further words that the law asks of it, such as its share capital (BT-33). */
        public Builder legalForm(String given) {
            legalForm = given;
            return this;
        }

        /** Where answers to the invoice are delivered (BT-34). */
        public Builder electronicAddress(Identifier given) {
            electronicAddress = Optional.of(given);
            return this;
        }

        /** Where it is to be found (BG-5). */
        public Builder address(PostalAddress given) {
            address = Optional.of(given);
            return this;
        }

        /** Whom to ask (BG-6). */
        public Builder contact(Contact given) {
            contact = Optional.of(given);
            return this;
        }

        /** The finished parts. */
        public Seller build() {
            return new Seller(
                    name,
                    tradingName,
                    identifiers,
                    registration,
                    vatId,
                    taxRegistration,
                    legalForm,
                    electronicAddress,
                    address,
                    contact);
        }
    }
}
