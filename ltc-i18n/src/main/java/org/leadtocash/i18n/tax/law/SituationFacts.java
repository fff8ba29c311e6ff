package org.leadtocash.i18n.tax.law;

import java.util.List;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.tax.TaxFacts;

/** The facts that conditions of laws can ask: what a question says, what follows from it, and what hosts add. */
public final class SituationFacts {
    private SituationFacts() {}

    private static final FactSchema SCHEMA = TaxFacts.schema()
            .plus(FactSchema.from(List.of(
                    FactType.of("supply.goods", FactKind.BOOLEAN),
                    FactType.of("seller.country", FactKind.COUNTRY),
                    FactType.of("buyer.country", FactKind.COUNTRY),
                    FactType.of("ship.from", FactKind.COUNTRY),
                    FactType.of("ship.to", FactKind.COUNTRY),
                    // within the area of the directive on the day: goods with Northern Ireland, services without
                    FactType.of("seller.eu", FactKind.BOOLEAN),
                    FactType.of("buyer.eu", FactKind.BOOLEAN),
                    FactType.of("from.eu", FactKind.BOOLEAN),
                    FactType.of("to.eu", FactKind.BOOLEAN),
                    FactType.of("place.eu", FactKind.BOOLEAN),
                    // established or registered there on the day
                    FactType.of("seller.registeredFrom", FactKind.BOOLEAN),
                    FactType.of("seller.registeredTo", FactKind.BOOLEAN),
                    FactType.of("seller.registeredHome", FactKind.BOOLEAN),
                    FactType.of("seller.registeredBuyer", FactKind.BOOLEAN),
                    FactType.of("seller.registeredPlace", FactKind.BOOLEAN),
                    FactType.of("seller.idOutsideTo", FactKind.BOOLEAN),
                    // the best number for VAT: of a member state other than that of departure, of arrival, at home,
                    // of a member state other than the seller's
                    FactType.code("buyer.idElsewhere", "CONFIRMED", "WELL_FORMED", "NONE"),
                    FactType.code("buyer.idTo", "CONFIRMED", "WELL_FORMED", "NONE"),
                    FactType.code("buyer.idHome", "CONFIRMED", "WELL_FORMED", "NONE"),
                    FactType.code("buyer.idAbroad", "CONFIRMED", "WELL_FORMED", "NONE"),
                    FactType.of("buyer.idCountry", FactKind.COUNTRY),
                    FactType.code("buyer.kind", "BUSINESS", "CONSUMER", "GOVERNMENT"),
                    FactType.code("transport.proof", "AT_HAND", "EXPECTED", "NONE"),
                    // where the buyer owes the tax on supplies of this nature, and on those of sellers without
                    // establishment
                    FactType.of("reverse.from", FactKind.BOOLEAN),
                    FactType.of("reverse.place", FactKind.BOOLEAN),
                    FactType.of("reverse.nonEstablishedFrom", FactKind.BOOLEAN),
                    FactType.of("reverse.nonEstablishedTo", FactKind.BOOLEAN),
                    FactType.of("reverse.nonEstablishedPlace", FactKind.BOOLEAN),
                    FactType.of("date.taxPoint", FactKind.DATE))));

    /** Everything that a condition can ask, before what a law declares for itself. */
    public static FactSchema schema() {
        return SCHEMA;
    }
}
