package org.leadtocash.examples.einvoice.ubl;

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
final class UblPartyReader {
    private static final String SELLER = "cac:AccountingSupplierParty/cac:Party";

    private final Tag in;

    UblPartyReader(Tag in) {
        this.in = in;
    }

    Seller seller() {
        Optional<Tag> party = in.first(SELLER);
        Seller.Builder seller = Seller.builder()
                .name(text(party, "cac:PartyLegalEntity/cbc:RegistrationName"))
                .tradingName(text(party, "cac:PartyName/cbc:Name"))
                .identifiers(
                        party.stream().flatMap(UblPartyReader::identifications).toList())
                .vatId(tax(party, true))
                .taxRegistration(tax(party, false))
                .legalForm(text(party, "cac:PartyLegalEntity/cbc:CompanyLegalForm"));
        identifier(party, "cac:PartyLegalEntity/cbc:CompanyID").ifPresent(seller::registration);
        identifier(party, "cbc:EndpointID").ifPresent(seller::electronicAddress);
        party.flatMap(tag -> tag.first("cac:PostalAddress"))
                .map(UblPartyReader::address)
                .ifPresent(seller::address);
        party.flatMap(UblPartyReader::contact).ifPresent(seller::contact);
        return seller.build();
    }

    Buyer buyer() {
        Optional<Tag> party = in.first("cac:AccountingCustomerParty/cac:Party");
        Buyer.Builder buyer = Buyer.builder()
                .name(text(party, "cac:PartyLegalEntity/cbc:RegistrationName"))
                .tradingName(text(party, "cac:PartyName/cbc:Name"))
                .vatId(tax(party, true));
        party.flatMap(tag -> identifications(tag).findFirst()).ifPresent(buyer::identifier);
        identifier(party, "cac:PartyLegalEntity/cbc:CompanyID").ifPresent(buyer::registration);
        identifier(party, "cbc:EndpointID").ifPresent(buyer::electronicAddress);
        party.flatMap(tag -> tag.first("cac:PostalAddress"))
                .map(UblPartyReader::address)
                .ifPresent(buyer::address);
        party.flatMap(UblPartyReader::contact).ifPresent(buyer::contact);
        return buyer.build();
    }

    Optional<Payee> payee() {
        return in.first("cac:PayeeParty")
                .map(tag -> new Payee(
                        tag.text("cac:PartyName/cbc:Name"),
                        identifications(tag).findFirst(),
                        identifier(Optional.of(tag), "cac:PartyLegalEntity/cbc:CompanyID")));
    }

    Optional<TaxRepresentative> representative() {
        return in.first("cac:TaxRepresentativeParty")
                .map(tag -> new TaxRepresentative(
                        tag.text("cac:PartyName/cbc:Name"),
                        tax(Optional.of(tag), true),
                        tag.first("cac:PostalAddress").map(UblPartyReader::address)));
    }

    Optional<Delivery> delivery() {
        return in.first("cac:Delivery")
                .map(tag -> new Delivery(
                        tag.text("cac:DeliveryParty/cac:PartyName/cbc:Name"),
                        identifier(Optional.of(tag), "cac:DeliveryLocation/cbc:ID"),
                        tag.day("cbc:ActualDeliveryDate"),
                        tag.first("cac:DeliveryLocation/cac:Address").map(UblPartyReader::address)));
    }

    /** The creditor identifier of a direct debit, which stands among those of the payee or seller. */
    String creditor() {
        return Stream.of("cac:PayeeParty", SELLER)
                .flatMap(path -> in.all(path + "/cac:PartyIdentification/cbc:ID").stream())
                .filter(id -> id.attribute("schemeID").equals(UblTypes.SEPA))
                .map(Tag::text)
                .findFirst()
                .orElse("");
    }

    private static Stream<Identifier> identifications(Tag party) {
        return party.all("cac:PartyIdentification/cbc:ID").stream()
                .filter(id -> !id.attribute("schemeID").equals(UblTypes.SEPA))
                .flatMap(id -> identifier(Optional.of(id)).stream());
    }

    private static Optional<Identifier> identifier(Optional<Tag> party, String path) {
        return identifier(party.flatMap(tag -> tag.first(path)));
    }

    static Optional<Identifier> identifier(Optional<Tag> id) {
        return id.filter(tag -> !tag.text().isEmpty())
                .map(tag -> new Identifier(tag.text(), tag.attribute("schemeID")));
    }

    private static String text(Optional<Tag> party, String path) {
        return party.map(tag -> tag.text(path)).orElse("");
    }

    private static String tax(Optional<Tag> party, boolean vat) {
        List<Tag> schemes = party.map(tag -> tag.all("cac:PartyTaxScheme")).orElse(List.of());
        return schemes.stream()
                .filter(tag -> tag.text("cac:TaxScheme/cbc:ID").equalsIgnoreCase("VAT") == vat)
                .map(tag -> tag.text("cbc:CompanyID"))
                .findFirst()
                .orElse("");
    }

    private static Optional<Contact> contact(Tag party) {
        return party.first("cac:Contact")
                .map(tag ->
                        new Contact(tag.text("cbc:Name"), tag.text("cbc:Telephone"), tag.text("cbc:ElectronicMail")));
    }

    private static PostalAddress address(Tag tag) {
        return PostalAddress.builder()
                .line1(tag.text("cbc:StreetName"))
                .line2(tag.text("cbc:AdditionalStreetName"))
                .line3(tag.text("cac:AddressLine/cbc:Line"))
                .city(tag.text("cbc:CityName"))
                .postCode(tag.text("cbc:PostalZone"))
                .subdivision(tag.text("cbc:CountrySubentity"))
                .country(tag.text("cac:Country/cbc:IdentificationCode"))
                .build();
    }
}
