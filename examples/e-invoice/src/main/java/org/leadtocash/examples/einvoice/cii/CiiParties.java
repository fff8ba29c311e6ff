package org.leadtocash.examples.einvoice.cii;

import java.util.List;
import java.util.Optional;
import org.leadtocash.core.invoice.party.Buyer;
import org.leadtocash.core.invoice.party.Contact;
import org.leadtocash.core.invoice.party.Delivery;
import org.leadtocash.core.invoice.party.Identifier;
import org.leadtocash.core.invoice.party.Payee;
import org.leadtocash.core.invoice.party.PostalAddress;
import org.leadtocash.core.invoice.party.Seller;
import org.leadtocash.core.invoice.party.TaxRepresentative;
import org.leadtocash.examples.einvoice.xml.Sheet;

/** Writes who sells, buys, is paid and answers for tax, and where the goods went. */
final class CiiParties {
    private CiiParties() {}

    static void seller(Sheet sheet, Seller seller) {
        ids(sheet, seller.identifiers());
        sheet.text("ram:Name", seller.name()).text("ram:Description", seller.legalForm());
        organisation(sheet, seller.registration(), seller.tradingName());
        contact(sheet, seller.contact());
        address(sheet, seller.address());
        endpoint(sheet, seller.electronicAddress());
        tax(sheet, seller.vatId(), CiiTypes.VAT);
        tax(sheet, seller.taxRegistration(), CiiTypes.TAX);
    }

    static void buyer(Sheet sheet, Buyer buyer) {
        ids(sheet, buyer.identifier().stream().toList());
        sheet.text("ram:Name", buyer.name());
        organisation(sheet, buyer.registration(), buyer.tradingName());
        contact(sheet, buyer.contact());
        address(sheet, buyer.address());
        endpoint(sheet, buyer.electronicAddress());
        tax(sheet, buyer.vatId(), CiiTypes.VAT);
    }

    static void representative(Sheet sheet, TaxRepresentative representative) {
        sheet.text("ram:Name", representative.name());
        address(sheet, representative.address());
        tax(sheet, representative.vatId(), CiiTypes.VAT);
    }

    static void payee(Sheet sheet, Payee payee) {
        ids(sheet, payee.identifier().stream().toList());
        sheet.text("ram:Name", payee.name());
        organisation(sheet, payee.registration(), "");
    }

    static void shipTo(Sheet sheet, Delivery delivery) {
        ids(sheet, delivery.location().stream().toList());
        sheet.text("ram:Name", delivery.name());
        address(sheet, delivery.address());
    }

    /** Identifiers without a scheme stand first. */
    private static void ids(Sheet sheet, List<Identifier> ids) {
        ids.stream().filter(id -> id.scheme().isEmpty()).forEach(id -> sheet.text("ram:ID", id.value()));
        ids.stream()
                .filter(id -> !id.scheme().isEmpty())
                .forEach(id -> sheet.text("ram:GlobalID", id.value(), "schemeID", id.scheme()));
    }

    private static void organisation(Sheet sheet, Optional<Identifier> registration, String tradingName) {
        sheet.groupIfAny("ram:SpecifiedLegalOrganization", entity -> {
            registration.ifPresent(id -> entity.text("ram:ID", id.value(), "schemeID", id.scheme()));
            entity.text("ram:TradingBusinessName", tradingName);
        });
    }

    private static void contact(Sheet sheet, Optional<Contact> contact) {
        contact.ifPresent(given -> sheet.group(
                "ram:DefinedTradeContact",
                person -> person.text("ram:PersonName", given.name())
                        .groupIfAny(
                                "ram:TelephoneUniversalCommunication",
                                phone -> phone.text("ram:CompleteNumber", given.telephone()))
                        .groupIfAny(
                                "ram:EmailURIUniversalCommunication", mail -> mail.text("ram:URIID", given.email()))));
    }

    private static void address(Sheet sheet, Optional<PostalAddress> address) {
        address.ifPresent(given -> sheet.group(
                "ram:PostalTradeAddress",
                place -> place.text("ram:PostcodeCode", given.postCode())
                        .text("ram:LineOne", given.line1())
                        .text("ram:LineTwo", given.line2())
                        .text("ram:LineThree", given.line3())
                        .text("ram:CityName", given.city())
                        .text("ram:CountryID", given.country())
                        .text("ram:CountrySubDivisionName", given.subdivision())));
    }

    private static void endpoint(Sheet sheet, Optional<Identifier> address) {
        address.ifPresent(id -> sheet.group(
                "ram:URIUniversalCommunication",
                given -> given.text("ram:URIID", id.value(), "schemeID", id.scheme())));
    }

    private static void tax(Sheet sheet, String id, String scheme) {
        if (!id.isEmpty()) {
            sheet.group("ram:SpecifiedTaxRegistration", given -> given.text("ram:ID", id, "schemeID", scheme));
        }
    }
}
