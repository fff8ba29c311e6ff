package org.leadtocash.core.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.leadtocash.core.table.ShippedResources;

/** The currencies that the euro replaced, each with its irrevocably fixed rate and the day it holds from. */
final class EuroLegacy {
    static final String EURO = "EUR";
    private static final Map<String, RateQuote> STANDARD = load();

    private EuroLegacy() {}

    private static Map<String, RateQuote> load() {
        Map<String, RateQuote> quotes = new TreeMap<>();
        ShippedResources.rows(
                EuroLegacy.class,
                "euro-legacy.csv",
                row -> quotes.put(
                        row.field("code"),
                        RateQuote.of(
                                        RateType.EURO_FIXED,
                                        EURO,
                                        row.field("code"),
                                        new BigDecimal(row.field("rate")),
                                        LocalDate.parse(row.field("since")))
                                .from(row.field("instrument"), row.field("code"))));
        return Collections.unmodifiableMap(quotes);
    }

    static Collection<RateQuote> standard() {
        return STANDARD.values();
    }
}
