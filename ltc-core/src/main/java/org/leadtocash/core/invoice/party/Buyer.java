package org.leadtocash.core.invoice.party;

import java.util.Optional;
import org.leadtocash.core.mark.CanIgnoreReturnValue;

/**
 * Who buys (BG-7).
 *
 * @param name the full name (BT-44)
 * @param tradingName the name under which it trades, where that is another (BT-45)
 * @param identifier another name the seller knows it by (BT-46)
 * @param registration the number in the register of companies (BT-47)
 * @param vatId the VAT identifier, with the prefix of its country (BT-48)
 * @param electronicAddress where the invoice is delivered (BT-49)
 * @param address where it is to be found (BG-8)
 * @param contact whom to ask (BG-9)
 */
public record Buyer(
        String name,
        String tradingName,
        Optional<Identifier> identifier,
        Optional<Identifier> registration,
        String vatId,
        Optional<Identifier> electronicAddress,
        Optional<PostalAddress> address,
        Optional<Contact> contact) {
    /** A buyer of whom nothing is known. */
    public static Buyer none() {
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
        copy.identifier = identifier;
        copy.registration = registration;
        copy.vatId = vatId;
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
        private Optional<Identifier> identifier = Optional.empty();
        private Optional<Identifier> registration = Optional.empty();
        private String vatId = "";
        private Optional<Identifier> electronicAddress = Optional.empty();
        private Optional<PostalAddress> address = Optional.empty();
        private Optional<Contact> contact = Optional.empty();

        private Builder() {}

        /** The full name (BT-44). */
        public Builder name(String given) {
            name = given;
            return this;
        }

        /** The name under which it trades, where that is another (BT-45). */
        public Builder tradingName(String given) {
            tradingName = given;
            return this;
        }

        /** Another name the seller knows it by (BT-46). */
        public Builder identifier(Identifier given) {
            identifier = Optional.of(given);
            return this;
        }

        /** The number in the register of companies (BT-47). */
        public Builder registration(Identifier given) {
            registration = Optional.of(given);
            return this;
        }

        /** The VAT identifier, with the prefix of its country (BT-48). */
        public Builder vatId(String given) {
            vatId = given;
            return this;
        }

        /** Where the invoice is delivered (BT-49). */
        public Builder electronicAddress(Identifier given) {
            electronicAddress = Optional.of(given);
            return this;
        }

        /** Where it is to be found (BG-8). */
        public Builder address(PostalAddress given) {
            address = Optional.of(given);
            return this;
        }

        /** Whom to ask (BG-9). */
        public Builder contact(Contact given) {
            contact = Optional.of(given);
            return this;
        }

        /** The finished parts. */
        public Buyer build() {
            return new Buyer(name, tradingName, identifier, registration, vatId, electronicAddress, address, contact);
        }
    }
}
