package org.leadtocash.i18n.tax.law;

/** A place that a supply touches, and so a law or a rate may be that of. */
public enum SupplyPlace {
    /** Where the seller makes the supply from. */
    SELLER("seller.country", "seller.region"),
    /** Where the buyer receives it. */
    BUYER("buyer.country", "buyer.region"),
    /** Where the transport begins. */
    SHIP_FROM("ship.from", "ship.fromRegion"),
    /** Where the transport ends. */
    SHIP_TO("ship.to", "ship.toRegion"),
    /** Where the service takes place: the land, the event, the table, the ride. */
    SERVICE_PLACE("service.place", "service.placeRegion"),
    /** Whose number for VAT the buyer gave. */
    BUYER_NUMBER("buyer.idCountry", "buyer.region");

    private final String country;
    private final String region;

    SupplyPlace(String country, String region) {
        this.country = country;
        this.region = region;
    }

    /** The path of the fact that names the country. */
    public String country() {
        return country;
    }

    /** The path of the fact that names the part of the country. */
    public String region() {
        return region;
    }
}
