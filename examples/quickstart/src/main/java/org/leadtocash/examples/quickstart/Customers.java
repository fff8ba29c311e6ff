package org.leadtocash.examples.quickstart;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.leadtocash.core.credit.account.AccountJson;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.CreditHierarchy;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.receivable.ReceivableJson;

/**
 * Who may buy, what they owe, and how much they are trusted with: {@code customers.json}.
 *
 * @param customers the customers
 * @param accounts their credit accounts, and those of their parents
 * @param hierarchy who answers for whom
 * @param items what they owe
 */
record Customers(
        List<Customer> customers, List<CreditAccount> accounts, CreditHierarchy hierarchy, List<OpenItem> items) {

    /** A country; nobody ships to a word that is none. */
    static final JsonCodec<String> COUNTRY =
            Codecs.text("country", "two upper-case letters of ISO 3166-1", Customers::country, Function.identity());

    private static String country(String text) {
        if (!text.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("country " + text);
        }
        return text;
    }

    /** A customer; the number for value added tax is empty where nobody asked for it yet. */
    record Customer(String id, String name, String country, String priceGroup, Optional<String> vatId) {
        Customer withVatId(String number) {
            return new Customer(id, name, country, priceGroup, Optional.of(number));
        }
    }

    static final DocumentFormat<Customers> FORMAT =
            new DocumentFormat<>(Customers.class, "customers", 1, 0, customersCodec());

    Optional<Customer> customer(String id) {
        return customers.stream().filter(customer -> customer.id().equals(id)).findFirst();
    }

    private static JsonCodec<Customers> customersCodec() {
        ObjectCodec<Customers> fields = ObjectCodec.of("customers");
        var customers = fields.required("customers", Codecs.list(customerCodec()), Customers::customers);
        var accounts = fields.required("accounts", Codecs.list(AccountJson.ACCOUNT), Customers::accounts);
        var hierarchy = fields.required("hierarchy", AccountJson.HIERARCHY, Customers::hierarchy);
        var items = fields.required("items", Codecs.list(ReceivableJson.OPEN_ITEM), Customers::items);
        return fields.build(in -> new Customers(in.get(customers), in.get(accounts), in.get(hierarchy), in.get(items)));
    }

    private static JsonCodec<Customer> customerCodec() {
        ObjectCodec<Customer> fields = ObjectCodec.of("customer");
        var id = fields.required("id", Codecs.STRING, Customer::id);
        var name = fields.required("name", Codecs.STRING, Customer::name);
        var country = fields.required("country", COUNTRY, Customer::country);
        var priceGroup = fields.required("priceGroup", Codecs.STRING, Customer::priceGroup);
        var vatId = fields.<String>optional("vatId", Codecs.STRING, Customer::vatId);
        return fields.build(
                in -> new Customer(in.get(id), in.get(name), in.get(country), in.get(priceGroup), in.get(vatId)));
    }
}
