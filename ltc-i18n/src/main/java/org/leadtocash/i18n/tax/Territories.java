package org.leadtocash.i18n.tax;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leadtocash.i18n.region.place.Jurisdiction;
import org.leadtocash.i18n.region.place.Jurisdictions;

/** Places that the law of value added tax treats otherwise than the map does: Monaco is France, the Canaries are not Spain. */
final class Territories {
    private static final String OUTSIDE = "OUTSIDE";
    private static final Map<String, String> TREATED_AS = load();

    private final Jurisdictions jurisdictions;

    Territories(Jurisdictions jurisdictions) {
        this.jurisdictions = jurisdictions;
    }

    private static Map<String, String> load() {
        Map<String, String> treated = new TreeMap<>();
        CitedTable.read("territories.csv", row -> treated.put(row.field("territory"), row.field("treatedAs")));
        return treated;
    }

    /** The country whose law holds in a place that has a code of its own: FR for MC. */
    static String country(String code) {
        String treated = TREATED_AS.getOrDefault(code, OUTSIDE);
        return treated.equals(OUTSIDE) ? code : treated;
    }

    /** Whether goods there are in the area of the directive on a day. */
    boolean goodsInUnion(String country, Optional<String> region, LocalDate day) {
        boolean outside = region.map(TREATED_AS::get).filter(OUTSIDE::equals).isPresent()
                || OUTSIDE.equals(TREATED_AS.get(country));
        return !outside && isWithin(country(country), day);
    }

    /** Whether services there are: Northern Ireland is in for goods alone. */
    boolean servicesInUnion(String country, LocalDate day) {
        return !country.equals("XI") && goodsInUnion(country, Optional.empty(), day);
    }

    private boolean isWithin(String country, LocalDate day) {
        return jurisdictions.isWithin(Jurisdiction.of(country), Jurisdiction.EU_VAT, day);
    }
}
