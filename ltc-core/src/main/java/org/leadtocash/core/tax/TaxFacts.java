package org.leadtocash.core.tax;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;

/**
 * What the law of some countries asks about a supply beyond who, what, where and when; a {@link TaxQuestion} says what is
 * known of it.
 *
 * <p>Circumstances are asked for where they matter: what nobody says is unknown, and the decision waits for it. Claims are
 * what a party must invoke to have it, such as a scheme for small enterprises: what nobody claims is not applied. A law may
 * ask for more; then the question brings facts of a wider schema.
 */
public final class TaxFacts {
    private TaxFacts() {}

    private static final List<FactType> CLAIMS = List.of(
            // which rules of kind the supply falls under, where the tax class does not tell
            FactType.of("supply.nature", FactKind.CODE),
            FactType.code("supply.scheme", "NORMAL", "MARGIN", "SMALL_ENTERPRISE", "FLAT_RATE"),
            // the code of the VATEX list that an exempt supply falls under
            FactType.of("supply.exemption", FactKind.CODE),
            FactType.code("document.kind", "INVOICE", "CREDIT_NOTE"),
            // establishments that make or receive the supply, where that is not where the party is established
            FactType.of("seller.establishment", FactKind.COUNTRY),
            FactType.of("buyer.establishment", FactKind.COUNTRY),
            // who arranges the transport, where goods are sold several times and carried once
            FactType.code("chain.carrier", "NONE", "EARLIER", "SELLER", "BUYER", "LATER"),
            FactType.of("goods.installed", FactKind.BOOLEAN),
            FactType.of("goods.onBoard", FactKind.BOOLEAN),
            FactType.of("buyer.specialZone", FactKind.BOOLEAN),
            FactType.code("buyer.certificate", "NONE", "RESALE", "EXEMPT"),
            FactType.of("supply.billToShipTo", FactKind.BOOLEAN));

    private static final List<FactType> CIRCUMSTANCES = List.of(
            FactType.of("buyer.taxable", FactKind.BOOLEAN),
            FactType.of("buyer.region", FactKind.CODE),
            FactType.code("buyer.taxpayerClass", "GENERAL", "SMALL_SCALE", "NONE"),
            FactType.of("buyer.certificateUntil", FactKind.DATE),
            FactType.of("chain.first", FactKind.BOOLEAN),
            FactType.of("chain.last", FactKind.BOOLEAN),
            FactType.of("chain.carrierIdAtOrigin", FactKind.BOOLEAN),
            FactType.of("chain.finalBuyerIdentified", FactKind.BOOLEAN),
            FactType.of("document.redLetterConfirmed", FactKind.BOOLEAN),
            FactType.of("goods.consignment", FactKind.MONEY),
            FactType.code("goods.importer", "SELLER", "BUYER", "OTHER"),
            FactType.of("seller.belowRegistrationThreshold", FactKind.BOOLEAN),
            FactType.of("seller.distanceSales", FactKind.MONEY),
            FactType.of("seller.distanceSalesLastYear", FactKind.MONEY),
            FactType.of("seller.inOneState", FactKind.BOOLEAN),
            FactType.of("seller.ioss", FactKind.BOOLEAN),
            FactType.of("seller.lut", FactKind.BOOLEAN),
            FactType.of("seller.optsDestination", FactKind.BOOLEAN),
            FactType.code("seller.oss", "UNION", "NON_UNION", "NONE"),
            FactType.of("seller.region", FactKind.CODE),
            FactType.of("seller.registeredInRegion", FactKind.BOOLEAN),
            FactType.code("seller.taxpayerClass", "GENERAL", "SMALL_SCALE"),
            FactType.of("service.consumedAbroad", FactKind.BOOLEAN),
            FactType.of("service.place", FactKind.COUNTRY),
            FactType.of("service.placeRegion", FactKind.CODE),
            FactType.of("ship.fromRegion", FactKind.CODE),
            FactType.of("ship.toRegion", FactKind.CODE),
            FactType.of("supply.platform", FactKind.BOOLEAN));

    private static final FactSchema SCHEMA = FactSchema.from(
            Stream.concat(CLAIMS.stream(), CIRCUMSTANCES.stream()).toList());

    private static final Set<String> CLAIMED =
            new TreeSet<>(CLAIMS.stream().map(type -> type.path().toString()).toList());

    /** Everything that can be said. */
    public static FactSchema schema() {
        return SCHEMA;
    }

    /** Whether that path is a claim: not applied where nobody says it. */
    public static boolean isClaim(String path) {
        return CLAIMED.contains(path);
    }
}
