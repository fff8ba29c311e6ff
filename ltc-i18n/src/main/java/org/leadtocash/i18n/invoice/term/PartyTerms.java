package org.leadtocash.i18n.invoice.term;

import java.util.List;
import java.util.stream.Stream;
import org.leadtocash.core.invoice.Invoice;
import org.leadtocash.core.invoice.party.Buyer;
import org.leadtocash.core.invoice.party.Contact;
import org.leadtocash.core.invoice.party.Delivery;
import org.leadtocash.core.invoice.party.Identifier;
import org.leadtocash.core.invoice.party.Payee;
import org.leadtocash.core.invoice.party.PostalAddress;
import org.leadtocash.core.invoice.party.Seller;
import org.leadtocash.core.invoice.party.TaxRepresentative;

/** Who sells, buys, is paid and answers for tax, and where the goods went. */
final class PartyTerms {
    static final BusinessGroup<Seller> SELLER = HeaderTerms.INVOICE.one("BG-4", Invoice::seller);
    static final BusinessGroup<Identifier> SELLER_ID = SELLER.many("BT-29", Seller::identifiers);
    static final BusinessGroup<Identifier> SELLER_REGISTRATION = SELLER.maybe("BT-30", Seller::registration);
    static final BusinessGroup<Identifier> SELLER_ENDPOINT = SELLER.maybe("BT-34", Seller::electronicAddress);
    static final BusinessGroup<PostalAddress> SELLER_ADDRESS = SELLER.maybe("BG-5", Seller::address);
    static final BusinessGroup<Contact> SELLER_CONTACT = SELLER.maybe("BG-6", Seller::contact);
    static final BusinessGroup<Buyer> BUYER = HeaderTerms.INVOICE.one("BG-7", Invoice::buyer);
    static final BusinessGroup<Identifier> BUYER_ID = BUYER.maybe("BT-46", Buyer::identifier);
    static final BusinessGroup<Identifier> BUYER_REGISTRATION = BUYER.maybe("BT-47", Buyer::registration);
    static final BusinessGroup<Identifier> BUYER_ENDPOINT = BUYER.maybe("BT-49", Buyer::electronicAddress);
    static final BusinessGroup<PostalAddress> BUYER_ADDRESS = BUYER.maybe("BG-8", Buyer::address);
    static final BusinessGroup<Contact> BUYER_CONTACT = BUYER.maybe("BG-9", Buyer::contact);
    static final BusinessGroup<Payee> PAYEE = HeaderTerms.INVOICE.maybe("BG-10", Invoice::payee);
    static final BusinessGroup<Identifier> PAYEE_ID = PAYEE.maybe("BT-60", Payee::identifier);
    static final BusinessGroup<Identifier> PAYEE_REGISTRATION = PAYEE.maybe("BT-61", Payee::registration);
    static final BusinessGroup<TaxRepresentative> REPRESENTATIVE =
            HeaderTerms.INVOICE.maybe("BG-11", Invoice::taxRepresentative);
    static final BusinessGroup<PostalAddress> REPRESENTATIVE_ADDRESS =
            REPRESENTATIVE.maybe("BG-12", TaxRepresentative::address);
    static final BusinessGroup<Delivery> DELIVERY = HeaderTerms.INVOICE.maybe("BG-13", Invoice::delivery);
    static final BusinessGroup<Identifier> DELIVERY_LOCATION = DELIVERY.maybe("BT-71", Delivery::location);
    static final BusinessGroup<PostalAddress> DELIVERY_ADDRESS = DELIVERY.maybe("BG-15", Delivery::address);

    private PartyTerms() {}

    /** The groups, in order. */
    static List<BusinessGroup<?>> groups() {
        return List.of(
                SELLER,
                SELLER_ID,
                SELLER_REGISTRATION,
                SELLER_ENDPOINT,
                SELLER_ADDRESS,
                SELLER_CONTACT,
                BUYER,
                BUYER_ID,
                BUYER_REGISTRATION,
                BUYER_ENDPOINT,
                BUYER_ADDRESS,
                BUYER_CONTACT,
                PAYEE,
                PAYEE_ID,
                PAYEE_REGISTRATION,
                REPRESENTATIVE,
                REPRESENTATIVE_ADDRESS,
                DELIVERY,
                DELIVERY_LOCATION,
                DELIVERY_ADDRESS);
    }

    /** The terms, in order. */
    static List<BusinessTerm> all() {
        return Stream.of(seller(), buyer(), others()).flatMap(List::stream).toList();
    }

    /** Who sells. */
    private static List<BusinessTerm> seller() {
        return List.of(
                BusinessTerm.text("BT-27", SELLER, Seller::name),
                BusinessTerm.text("BT-28", SELLER, Seller::tradingName),
                BusinessTerm.text("BT-29", SELLER_ID, Identifier::value),
                BusinessTerm.text("BT-29-1", SELLER_ID, Identifier::scheme),
                BusinessTerm.text("BT-30", SELLER_REGISTRATION, Identifier::value),
                BusinessTerm.text("BT-30-1", SELLER_REGISTRATION, Identifier::scheme),
                BusinessTerm.text("BT-31", SELLER, Seller::vatId),
                BusinessTerm.text("BT-32", SELLER, Seller::taxRegistration),
                BusinessTerm.text("BT-33", SELLER, Seller::legalForm),
                BusinessTerm.text("BT-34", SELLER_ENDPOINT, Identifier::value),
                BusinessTerm.text("BT-34-1", SELLER_ENDPOINT, Identifier::scheme),
                BusinessTerm.text("BT-35", SELLER_ADDRESS, PostalAddress::line1),
                BusinessTerm.text("BT-36", SELLER_ADDRESS, PostalAddress::line2),
                BusinessTerm.text("BT-162", SELLER_ADDRESS, PostalAddress::line3),
                BusinessTerm.text("BT-37", SELLER_ADDRESS, PostalAddress::city),
                BusinessTerm.text("BT-38", SELLER_ADDRESS, PostalAddress::postCode),
                BusinessTerm.text("BT-39", SELLER_ADDRESS, PostalAddress::subdivision),
                BusinessTerm.text("BT-40", SELLER_ADDRESS, PostalAddress::country),
                BusinessTerm.text("BT-41", SELLER_CONTACT, Contact::name),
                BusinessTerm.text("BT-42", SELLER_CONTACT, Contact::telephone),
                BusinessTerm.text("BT-43", SELLER_CONTACT, Contact::email));
    }

    /** Who buys. */
    private static List<BusinessTerm> buyer() {
        return List.of(
                BusinessTerm.text("BT-44", BUYER, Buyer::name),
                BusinessTerm.text("BT-45", BUYER, Buyer::tradingName),
                BusinessTerm.text("BT-46", BUYER_ID, Identifier::value),
                BusinessTerm.text("BT-46-1", BUYER_ID, Identifier::scheme),
                BusinessTerm.text("BT-47", BUYER_REGISTRATION, Identifier::value),
                BusinessTerm.text("BT-47-1", BUYER_REGISTRATION, Identifier::scheme),
                BusinessTerm.text("BT-48", BUYER, Buyer::vatId),
                BusinessTerm.text("BT-49", BUYER_ENDPOINT, Identifier::value),
                BusinessTerm.text("BT-49-1", BUYER_ENDPOINT, Identifier::scheme),
                BusinessTerm.text("BT-50", BUYER_ADDRESS, PostalAddress::line1),
                BusinessTerm.text("BT-51", BUYER_ADDRESS, PostalAddress::line2),
                BusinessTerm.text("BT-163", BUYER_ADDRESS, PostalAddress::line3),
                BusinessTerm.text("BT-52", BUYER_ADDRESS, PostalAddress::city),
                BusinessTerm.text("BT-53", BUYER_ADDRESS, PostalAddress::postCode),
                BusinessTerm.text("BT-54", BUYER_ADDRESS, PostalAddress::subdivision),
                BusinessTerm.text("BT-55", BUYER_ADDRESS, PostalAddress::country),
                BusinessTerm.text("BT-56", BUYER_CONTACT, Contact::name),
                BusinessTerm.text("BT-57", BUYER_CONTACT, Contact::telephone),
                BusinessTerm.text("BT-58", BUYER_CONTACT, Contact::email));
    }

    /** Who is paid, who answers for tax, and where the goods went. */
    private static List<BusinessTerm> others() {
        return List.of(
                BusinessTerm.text("BT-59", PAYEE, Payee::name),
                BusinessTerm.text("BT-60", PAYEE_ID, Identifier::value),
                BusinessTerm.text("BT-60-1", PAYEE_ID, Identifier::scheme),
                BusinessTerm.text("BT-61", PAYEE_REGISTRATION, Identifier::value),
                BusinessTerm.text("BT-61-1", PAYEE_REGISTRATION, Identifier::scheme),
                BusinessTerm.text("BT-62", REPRESENTATIVE, TaxRepresentative::name),
                BusinessTerm.text("BT-63", REPRESENTATIVE, TaxRepresentative::vatId),
                BusinessTerm.text("BT-64", REPRESENTATIVE_ADDRESS, PostalAddress::line1),
                BusinessTerm.text("BT-65", REPRESENTATIVE_ADDRESS, PostalAddress::line2),
                BusinessTerm.text("BT-164", REPRESENTATIVE_ADDRESS, PostalAddress::line3),
                BusinessTerm.text("BT-66", REPRESENTATIVE_ADDRESS, PostalAddress::city),
                BusinessTerm.text("BT-67", REPRESENTATIVE_ADDRESS, PostalAddress::postCode),
                BusinessTerm.text("BT-68", REPRESENTATIVE_ADDRESS, PostalAddress::subdivision),
                BusinessTerm.text("BT-69", REPRESENTATIVE_ADDRESS, PostalAddress::country),
                BusinessTerm.text("BT-70", DELIVERY, Delivery::name),
                BusinessTerm.text("BT-71", DELIVERY_LOCATION, Identifier::value),
                BusinessTerm.text("BT-71-1", DELIVERY_LOCATION, Identifier::scheme),
                BusinessTerm.day("BT-72", DELIVERY, Delivery::deliveredOn),
                BusinessTerm.text("BT-75", DELIVERY_ADDRESS, PostalAddress::line1),
                BusinessTerm.text("BT-76", DELIVERY_ADDRESS, PostalAddress::line2),
                BusinessTerm.text("BT-165", DELIVERY_ADDRESS, PostalAddress::line3),
                BusinessTerm.text("BT-77", DELIVERY_ADDRESS, PostalAddress::city),
                BusinessTerm.text("BT-78", DELIVERY_ADDRESS, PostalAddress::postCode),
                BusinessTerm.text("BT-79", DELIVERY_ADDRESS, PostalAddress::subdivision),
                BusinessTerm.text("BT-80", DELIVERY_ADDRESS, PostalAddress::country));
    }
}
