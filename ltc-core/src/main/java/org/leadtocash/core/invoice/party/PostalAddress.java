package org.leadtocash.core.invoice.party;

import org.leadtocash.core.mark.CanIgnoreReturnValue;

/**
 * Where a party is to be found (BG-5, BG-8, BG-12, BG-15).
 *
 * @param line1 the main line, usually street and number (BT-35, BT-50, BT-64, BT-75)
 * @param line2 a second line (BT-36, BT-51, BT-65, BT-76)
 * @param line3 a third line (BT-162, BT-163, BT-164, BT-165)
 * @param city the city, town or village (BT-37, BT-52, BT-66, BT-77)
 * @param postCode the post code (BT-38, BT-53, BT-67, BT-78)
 * @param subdivision the region, state or province (BT-39, BT-54, BT-68, BT-79)
 * @param country the country by its ISO 3166-1 code (BT-40, BT-55, BT-69, BT-80)
 */
public record PostalAddress(
        String line1, String line2, String line3, String city, String postCode, String subdivision, String country) {
    /** An address that says nothing, which is another thing than no address. */
    public static PostalAddress none() {
        return new Builder().build();
    }

    /** An address of which only the country is known. */
    public static PostalAddress in(String country) {
        return builder().country(country).build();
    }

    /** Starts with nothing given. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts with these parts, to change some. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.line1 = line1;
        copy.line2 = line2;
        copy.line3 = line3;
        copy.city = city;
        copy.postCode = postCode;
        copy.subdivision = subdivision;
        copy.country = country;
        return copy;
    }

    /** Collects the parts; what nobody says is not given. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private String line1 = "";
        private String line2 = "";
        private String line3 = "";
        private String city = "";
        private String postCode = "";
        private String subdivision = "";
        private String country = "";

        private Builder() {}

        /** The main line, usually street and number (BT-35, BT-50, BT-64, BT-75). */
        public Builder line1(String given) {
            line1 = given;
            return this;
        }

        /** A second line (BT-36, BT-51, BT-65, BT-76). */
        public Builder line2(String given) {
            line2 = given;
            return this;
        }

        /** A third line (BT-162, BT-163, BT-164, BT-165). */
        public Builder line3(String given) {
            line3 = given;
            return this;
        }

        /** The city, town or village (BT-37, BT-52, BT-66, BT-77). */
        public Builder city(String given) {
            city = given;
            return this;
        }

        /** The post code (BT-38, BT-53, BT-67, BT-78). */
        public Builder postCode(String given) {
            postCode = given;
            return this;
        }

        /** The region, state or province (BT-39, BT-54, BT-68, BT-79). */
        public Builder subdivision(String given) {
            subdivision = given;
            return this;
        }

        /** The country by its ISO 3166-1 code (BT-40, BT-55, BT-69, BT-80). */
        public Builder country(String given) {
            country = given;
            return this;
        }

        /** The finished parts. */
        public PostalAddress build() {
            return new PostalAddress(line1, line2, line3, city, postCode, subdivision, country);
        }
    }
}
