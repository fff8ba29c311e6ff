package org.leadtocash.examples.einvoice.cii;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.leadtocash.core.invoice.party.Buyer;
import org.leadtocash.core.invoice.party.Contact;
import org.leadtocash.core.invoice.party.Delivery;
import org.leadtocash.core.invoice.party.Identifier;
import org.leadtocash.core.invoice.party.Payee;
import org.leadtocash.core.invoice.party.PostalAddress;
import org.leadtocash.core.invoice.party.Seller;
import org.leadtocash.core.invoice.party.TaxRepresentative;
import org.leadtocash.examples.einvoice.xml.Tag;

/** Reads who sells, buys, is paid and answers for tax, and where the goods went. */
final class CiiPartyReader {
    private static final String ORGANISATION = "ram:SpecifiedLegalOrganization/";

    private CiiPartyReader() {}

    static Seller seller(Optional<Tag> party) {
        Seller.Builder seller = Seller.builder();
        party.ifPresent(tag -> {
            seller.name(tag.text("ram:Name"))
                    .legalForm(tag.text("ram:Description"))
                    .tradingName(tag.text(ORGANISATION + "ram:TradingBusinessName"))
                    .identifiers(ids(tag).toList())
                    .vatId(tax(tag, CiiTypes.VAT))
                    .taxRegistration(tax(tag, CiiTypes.TAX));
            id(tag.first(ORGANISATION + "ram:ID")).ifPresent(seller::registration);
            id(tag.first("ram:URIUniversalCommunication/ram:URIID")).ifPresent(seller::electronicAddress);
            tag.first("ram:PostalTradeAddress").map(CiiPartyReader::address).ifPresent(seller::address);
            contact(tag).ifPresent(seller::contact);
        });
        return seller.build();
    }

    static Buyer buyer(Optional<Tag> party) {
        Buyer.Builder buyer = Buyer.builder();
        party.ifPresent(tag -> {
            buyer.name(tag.text("ram:Name"))
                    .tradingName(tag.text(ORGANISATION + "ram:TradingBusinessName"))
                    .vatId(tax(tag, CiiTypes.VAT));
            ids(tag).findFirst().ifPresent(buyer::identifier);
            id(tag.first(ORGANISATION + "ram:ID")).ifPresent(buyer::registration);
            id(tag.first("ram:URIUniversalCommunication/ram:URIID")).ifPresent(buyer::electronicAddress);
            tag.first("ram:PostalTradeAddress").map(CiiPartyReader::address).ifPresent(buyer::address);
            contact(tag).ifPresent(buyer::contact);
        });
        return buyer.build();
    }

    static Payee payee(Tag tag) {
        return new Payee(tag.text("ram:Name"), ids(tag).findFirst(), id(tag.first(ORGANISATION + "ram:ID")));
    }

    static TaxRepresentative representative(Tag tag) {
        return new TaxRepresentative(
                tag.text("ram:Name"),
                tax(tag, CiiTypes.VAT),
                tag.first("ram:PostalTradeAddress").map(CiiPartyReader::address));
    }

    static Optional<Delivery> delivery(Tag tag) {
        Optional<Tag> shipTo = tag.first("ram:ShipToTradeParty");
        Optional<Tag> event = tag.first("ram:ActualDeliverySupplyChainEvent");
        if (shipTo.isEmpty() && event.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Delivery(
                shipTo.map(party -> party.text("ram:Name")).orElse(""),
                shipTo.flatMap(party -> ids(party).findFirst()),
                event.flatMap(given -> CiiReader.day(given, "ram:OccurrenceDateTime/udt:DateTimeString")),
                shipTo.flatMap(party -> party.first("ram:PostalTradeAddress")).map(CiiPartyReader::address)));
    }

    private static Stream<Identifier> ids(Tag party) {
        return Stream.concat(party.all("ram:ID").stream(), party.all("ram:GlobalID").stream())
                .flatMap(tag -> id(Optional.of(tag)).stream());
    }

    private static Optional<Identifier> id(Optional<Tag> id) {
        return id.filter(tag -> !tag.text().isEmpty())
                .map(tag -> new Identifier(tag.text(), tag.attribute("schemeID")));
    }

    private static String tax(Tag party, String scheme) {
        List<Tag> ids = party.all("ram:SpecifiedTaxRegistration/ram:ID");
        return ids.stream()
                .filter(tag -> tag.attribute("schemeID").equals(scheme))
                .map(Tag::text)
                .findFirst()
                .orElse("");
    }

    private static Optional<Contact> contact(Tag party) {
        return party.first("ram:DefinedTradeContact").map(tag -> {
            String person = tag.text("ram:PersonName");
            return new Contact(
                    person.isEmpty() ? tag.text("ram:DepartmentName") : person,
                    tag.text("ram:TelephoneUniversalCommunication/ram:CompleteNumber"),
                    tag.text("ram:EmailURIUniversalCommunication/ram:URIID"));
        });
    }

    private static PostalAddress address(Tag tag) {
        return PostalAddress.builder()
                .line1(tag.text("ram:LineOne"))
                .line2(tag.text("ram:LineTwo"))
                .line3(tag.text("ram:LineThree"))
                .city(tag.text("ram:CityName"))
                .postCode(tag.text("ram:PostcodeCode"))
                .subdivision(tag.text("ram:CountrySubDivisionName"))
                .country(tag.text("ram:CountryID"))
                .build();
    }
}
