package org.leadtocash.core.invoice.line;

import java.util.List;
import java.util.Optional;
import org.leadtocash.core.invoice.party.Identifier;
import org.leadtocash.core.mark.CanIgnoreReturnValue;

/**
 * What is sold on a line (BG-31).
 *
 * @param name the name (BT-153)
 * @param description the description (BT-154)
 * @param sellerId the seller's number of it (BT-155)
 * @param buyerId the buyer's number of it (BT-156)
 * @param standardId its number in a registered scheme, such as a GTIN (BT-157)
 * @param classifications its classes (BT-158)
 * @param origin the country it comes from by its ISO 3166-1 code (BT-159)
 * @param attributes its properties (BG-32)
 */
public record InvoiceItem(
        String name,
        String description,
        String sellerId,
        String buyerId,
        Optional<Identifier> standardId,
        List<ItemClassification> classifications,
        String origin,
        List<ItemAttribute> attributes) {
    /** Copies the lists. */
    public InvoiceItem {
        classifications = List.copyOf(classifications);
        attributes = List.copyOf(attributes);
    }

    /** An item of which nothing is known. */
    public static InvoiceItem none() {
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
        copy.description = description;
        copy.sellerId = sellerId;
        copy.buyerId = buyerId;
        copy.standardId = standardId;
        copy.classifications = classifications;
        copy.origin = origin;
        copy.attributes = attributes;
        return copy;
    }

    /** Collects the parts; what nobody says is not given. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private String name = "";
        private String description = "";
        private String sellerId = "";
        private String buyerId = "";
        private Optional<Identifier> standardId = Optional.empty();
        private List<ItemClassification> classifications = List.of();
        private String origin = "";
        private List<ItemAttribute> attributes = List.of();

        private Builder() {}

        /** The name (BT-153). */
        public Builder name(String given) {
            name = given;
            return this;
        }

        /** The description (BT-154). */
        public Builder description(String given) {
            description = given;
            return this;
        }

        /** The seller's number of it (BT-155). */
        public Builder sellerId(String given) {
            sellerId = given;
            return this;
        }

        /** The buyer's number of it (BT-156). */
        public Builder buyerId(String given) {
            buyerId = given;
            return this;
        }

        /** Its number in a registered scheme, such as a GTIN (BT-157). */
        public Builder standardId(Identifier given) {
            standardId = Optional.of(given);
            return this;
        }

        /** Its classes (BT-158). */
        public Builder classifications(List<ItemClassification> given) {
            classifications = given;
            return this;
        }

        /** The country it comes from by its ISO 3166-1 code (BT-159). */
        public Builder origin(String given) {
            origin = given;
            return this;
        }

        /** Its properties (BG-32). */
        public Builder attributes(List<ItemAttribute> given) {
            attributes = given;
            return this;
        }

        /** The finished parts. */
        public InvoiceItem build() {
            return new InvoiceItem(
                    name, description, sellerId, buyerId, standardId, classifications, origin, attributes);
        }
    }
}
