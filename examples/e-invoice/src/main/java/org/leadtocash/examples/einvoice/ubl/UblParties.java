package org.leadtocash.examples.einvoice.ubl;

import java.util.Optional;
import org.leadtocash.core.invoice.Invoice;
import org.leadtocash.core.invoice.party.Buyer;
import org.leadtocash.core.invoice.party.Contact;
import org.leadtocash.core.invoice.party.Delivery;
import org.leadtocash.core.invoice.party.Identifier;
import org.leadtocash.core.invoice.party.Payee;
import org.leadtocash.core.invoice.party.PostalAddress;
import org.leadtocash.core.invoice.party.Seller;
import org.leadtocash.core.invoice.party.TaxRepresentative;
import org.leadtocash.core.invoice.payment.DirectDebit;
import org.leadtocash.core.invoice.payment.PaymentInstructions;
import org.leadtocash.examples.einvoice.xml.Sheet;

/** Writes who sells, buys, is paid and answers for tax, and where the goods went. */
final class UblParties {
    private UblParties() {}

    static void write(Sheet out, Invoice invoice) {
        String creditor = invoice.payment()
                .flatMap(PaymentInstructions::directDebit)
                .map(DirectDebit::creditor)
                .orElse("");
        boolean toPayee = invoice.payee().isPresent();
        out.group(
                "cac:AccountingSupplierParty",
                party -> party.group("cac:Party", sheet -> seller(sheet, invoice.seller(), toPayee ? "" : creditor)));
        out.group(
                "cac:AccountingCustomerParty",
                party -> party.group("cac:Party", sheet -> buyer(sheet, invoice.buyer())));
        invoice.payee().ifPresent(payee -> out.group("cac:PayeeParty", sheet -> payee(sheet, payee, creditor)));
        invoice.taxRepresentative()
                .ifPresent(given -> out.group("cac:TaxRepresentativeParty", sheet -> representative(sheet, given)));
        invoice.delivery().ifPresent(delivery -> out.group("cac:Delivery", sheet -> delivery(sheet, delivery)));
    }

    private static void seller(Sheet sheet, Seller seller, String creditor) {
        endpoint(sheet, seller.electronicAddress());
        seller.identifiers().forEach(id -> identification(sheet, id));
        creditor(sheet, creditor);
        name(sheet, seller.tradingName());
        seller.address().ifPresent(address -> sheet.group("cac:PostalAddress", place -> address(place, address)));
        tax(sheet, seller.vatId(), "VAT");
        tax(sheet, seller.taxRegistration(), "TAX");
        sheet.groupIfAny("cac:PartyLegalEntity", entity -> {
            entity.text("cbc:RegistrationName", seller.name());
            registration(entity, seller.registration());
            entity.text("cbc:CompanyLegalForm", seller.legalForm());
        });
        contact(sheet, seller.contact());
    }

    private static void buyer(Sheet sheet, Buyer buyer) {
        endpoint(sheet, buyer.electronicAddress());
        buyer.identifier().ifPresent(id -> identification(sheet, id));
        name(sheet, buyer.tradingName());
        buyer.address().ifPresent(address -> sheet.group("cac:PostalAddress", place -> address(place, address)));
        tax(sheet, buyer.vatId(), "VAT");
        sheet.groupIfAny("cac:PartyLegalEntity", entity -> {
            entity.text("cbc:RegistrationName", buyer.name());
            registration(entity, buyer.registration());
        });
        contact(sheet, buyer.contact());
    }

    private static void payee(Sheet sheet, Payee payee, String creditor) {
        payee.identifier().ifPresent(id -> identification(sheet, id));
        creditor(sheet, creditor);
        name(sheet, payee.name());
        sheet.groupIfAny("cac:PartyLegalEntity", entity -> registration(entity, payee.registration()));
    }

    private static void representative(Sheet sheet, TaxRepresentative representative) {
        name(sheet, representative.name());
        representative
                .address()
                .ifPresent(address -> sheet.group("cac:PostalAddress", place -> address(place, address)));
        tax(sheet, representative.vatId(), "VAT");
    }

    private static void delivery(Sheet sheet, Delivery delivery) {
        sheet.day("cbc:ActualDeliveryDate", delivery.deliveredOn());
        sheet.groupIfAny("cac:DeliveryLocation", location -> {
            delivery.location().ifPresent(id -> location.text("cbc:ID", id.value(), "schemeID", id.scheme()));
            delivery.address().ifPresent(address -> location.group("cac:Address", place -> address(place, address)));
        });
        sheet.groupIfAny("cac:DeliveryParty", party -> name(party, delivery.name()));
    }

    private static void endpoint(Sheet sheet, Optional<Identifier> address) {
        address.ifPresent(id -> sheet.text("cbc:EndpointID", id.value(), "schemeID", id.scheme()));
    }

    private static void identification(Sheet sheet, Identifier id) {
        sheet.group("cac:PartyIdentification", given -> given.text("cbc:ID", id.value(), "schemeID", id.scheme()));
    }

    private static void creditor(Sheet sheet, String creditor) {
        if (!creditor.isEmpty()) {
            identification(sheet, Identifier.of(UblTypes.SEPA, creditor));
        }
    }

    private static void name(Sheet sheet, String name) {
        sheet.groupIfAny("cac:PartyName", given -> given.text("cbc:Name", name));
    }

    private static void tax(Sheet sheet, String id, String scheme) {
        if (!id.isEmpty()) {
            sheet.group(
                    "cac:PartyTaxScheme",
                    given -> given.text("cbc:CompanyID", id).group("cac:TaxScheme", tax -> tax.text("cbc:ID", scheme)));
        }
    }

    private static void registration(Sheet entity, Optional<Identifier> registration) {
        registration.ifPresent(id -> entity.text("cbc:CompanyID", id.value(), "schemeID", id.scheme()));
    }

    private static void contact(Sheet sheet, Optional<Contact> contact) {
        contact.ifPresent(given -> sheet.group(
                "cac:Contact",
                person -> person.text("cbc:Name", given.name())
                        .text("cbc:Telephone", given.telephone())
                        .text("cbc:ElectronicMail", given.email())));
    }

    private static void address(Sheet sheet, PostalAddress address) {
        sheet.text("cbc:StreetName", address.line1())
                .text("cbc:AdditionalStreetName", address.line2())
                .text("cbc:CityName", address.city())
                .text("cbc:PostalZone", address.postCode())
                .text("cbc:CountrySubentity", address.subdivision())
                .groupIfAny("cac:AddressLine", line -> line.text("cbc:Line", address.line3()))
                .groupIfAny("cac:Country", country -> country.text("cbc:IdentificationCode", address.country()));
    }
}
