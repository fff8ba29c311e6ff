package org.leadtocash.core.invoice.party;

import java.time.LocalDate;
import java.util.List;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;

/** Sellers, buyers and whoever else an invoice names, as JSON. */
public final class PartyJson {
    private PartyJson() {}

    /** A name in a scheme, such as a GLN, a register number or an electronic address. */
    public static final JsonCodec<Identifier> IDENTIFIER = identifier();

    /** Where a party is to be found (BG-5, BG-8, BG-12, BG-15). */
    public static final JsonCodec<PostalAddress> POSTAL_ADDRESS = postalAddress();

    /** Whom to ask (BG-6, BG-9). */
    public static final JsonCodec<Contact> CONTACT = contact();

    /** Who sells (BG-4). */
    public static final JsonCodec<Seller> SELLER = seller();

    /** Who buys (BG-7). */
    public static final JsonCodec<Buyer> BUYER = buyer();

    /** Who is paid, where that is not the seller (BG-10). */
    public static final JsonCodec<Payee> PAYEE = payee();

    /** Who answers for the seller's tax (BG-11). */
    public static final JsonCodec<TaxRepresentative> TAX_REPRESENTATIVE = taxRepresentative();

    /** Where and when it was delivered (BG-13). */
    public static final JsonCodec<Delivery> DELIVERY = delivery();

    private static JsonCodec<Identifier> identifier() {
        ObjectCodec<Identifier> fields = ObjectCodec.of("identifier");
        var valueField = fields.defaulted("value", Codecs.STRING, "", Identifier::value);
        var schemeField = fields.defaulted("scheme", Codecs.STRING, "", Identifier::scheme);
        return fields.build(in -> new Identifier(in.get(valueField), in.get(schemeField)));
    }

    private static JsonCodec<PostalAddress> postalAddress() {
        ObjectCodec<PostalAddress> fields = ObjectCodec.of("postal-address");
        var line1Field = fields.defaulted("line1", Codecs.STRING, "", PostalAddress::line1);
        var line2Field = fields.defaulted("line2", Codecs.STRING, "", PostalAddress::line2);
        var line3Field = fields.defaulted("line3", Codecs.STRING, "", PostalAddress::line3);
        var cityField = fields.defaulted("city", Codecs.STRING, "", PostalAddress::city);
        var postCodeField = fields.defaulted("postCode", Codecs.STRING, "", PostalAddress::postCode);
        var subdivisionField = fields.defaulted("subdivision", Codecs.STRING, "", PostalAddress::subdivision);
        var countryField = fields.defaulted("country", Codecs.STRING, "", PostalAddress::country);
        return fields.build(in -> new PostalAddress(
                in.get(line1Field),
                in.get(line2Field),
                in.get(line3Field),
                in.get(cityField),
                in.get(postCodeField),
                in.get(subdivisionField),
                in.get(countryField)));
    }

    private static JsonCodec<Contact> contact() {
        ObjectCodec<Contact> fields = ObjectCodec.of("contact");
        var nameField = fields.defaulted("name", Codecs.STRING, "", Contact::name);
        var telephoneField = fields.defaulted("telephone", Codecs.STRING, "", Contact::telephone);
        var emailField = fields.defaulted("email", Codecs.STRING, "", Contact::email);
        return fields.build(in -> new Contact(in.get(nameField), in.get(telephoneField), in.get(emailField)));
    }

    private static JsonCodec<Seller> seller() {
        ObjectCodec<Seller> fields = ObjectCodec.of("seller");
        var nameField = fields.defaulted("name", Codecs.STRING, "", Seller::name);
        var tradingNameField = fields.defaulted("tradingName", Codecs.STRING, "", Seller::tradingName);
        var identifiersField = fields.defaulted("identifiers", Codecs.list(IDENTIFIER), List.of(), Seller::identifiers);
        var registrationField = fields.<Identifier>optional("registration", IDENTIFIER, Seller::registration);
        var vatIdField = fields.defaulted("vatId", Codecs.STRING, "", Seller::vatId);
        var taxRegistrationField = fields.defaulted("taxRegistration", Codecs.STRING, "", Seller::taxRegistration);
        var legalFormField = fields.defaulted("legalForm", Codecs.STRING, "", Seller::legalForm);
        var electronicAddressField =
                fields.<Identifier>optional("electronicAddress", IDENTIFIER, Seller::electronicAddress);
        var addressField = fields.<PostalAddress>optional("address", POSTAL_ADDRESS, Seller::address);
        var contactField = fields.<Contact>optional("contact", CONTACT, Seller::contact);
        return fields.build(in -> new Seller(
                in.get(nameField),
                in.get(tradingNameField),
                in.get(identifiersField),
                in.get(registrationField),
                in.get(vatIdField),
                in.get(taxRegistrationField),
                in.get(legalFormField),
                in.get(electronicAddressField),
                in.get(addressField),
                in.get(contactField)));
    }

    private static JsonCodec<Buyer> buyer() {
        ObjectCodec<Buyer> fields = ObjectCodec.of("buyer");
        var nameField = fields.defaulted("name", Codecs.STRING, "", Buyer::name);
        var tradingNameField = fields.defaulted("tradingName", Codecs.STRING, "", Buyer::tradingName);
        var identifierField = fields.<Identifier>optional("identifier", IDENTIFIER, Buyer::identifier);
        var registrationField = fields.<Identifier>optional("registration", IDENTIFIER, Buyer::registration);
        var vatIdField = fields.defaulted("vatId", Codecs.STRING, "", Buyer::vatId);
        var electronicAddressField =
                fields.<Identifier>optional("electronicAddress", IDENTIFIER, Buyer::electronicAddress);
        var addressField = fields.<PostalAddress>optional("address", POSTAL_ADDRESS, Buyer::address);
        var contactField = fields.<Contact>optional("contact", CONTACT, Buyer::contact);
        return fields.build(in -> new Buyer(
                in.get(nameField),
                in.get(tradingNameField),
                in.get(identifierField),
                in.get(registrationField),
                in.get(vatIdField),
                in.get(electronicAddressField),
                in.get(addressField),
                in.get(contactField)));
    }

    private static JsonCodec<Payee> payee() {
        ObjectCodec<Payee> fields = ObjectCodec.of("payee");
        var nameField = fields.defaulted("name", Codecs.STRING, "", Payee::name);
        var identifierField = fields.<Identifier>optional("identifier", IDENTIFIER, Payee::identifier);
        var registrationField = fields.<Identifier>optional("registration", IDENTIFIER, Payee::registration);
        return fields.build(in -> new Payee(in.get(nameField), in.get(identifierField), in.get(registrationField)));
    }

    private static JsonCodec<TaxRepresentative> taxRepresentative() {
        ObjectCodec<TaxRepresentative> fields = ObjectCodec.of("tax-representative");
        var nameField = fields.defaulted("name", Codecs.STRING, "", TaxRepresentative::name);
        var vatIdField = fields.defaulted("vatId", Codecs.STRING, "", TaxRepresentative::vatId);
        var addressField = fields.<PostalAddress>optional("address", POSTAL_ADDRESS, TaxRepresentative::address);
        return fields.build(in -> new TaxRepresentative(in.get(nameField), in.get(vatIdField), in.get(addressField)));
    }

    private static JsonCodec<Delivery> delivery() {
        ObjectCodec<Delivery> fields = ObjectCodec.of("delivery");
        var nameField = fields.defaulted("name", Codecs.STRING, "", Delivery::name);
        var locationField = fields.<Identifier>optional("location", IDENTIFIER, Delivery::location);
        var deliveredOnField = fields.<LocalDate>optional("deliveredOn", Codecs.DATE, Delivery::deliveredOn);
        var addressField = fields.<PostalAddress>optional("address", POSTAL_ADDRESS, Delivery::address);
        return fields.build(in ->
                new Delivery(in.get(nameField), in.get(locationField), in.get(deliveredOnField), in.get(addressField)));
    }
}
