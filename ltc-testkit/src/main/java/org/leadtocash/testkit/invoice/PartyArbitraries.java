package org.leadtocash.testkit.invoice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.leadtocash.core.invoice.party.Buyer;
import org.leadtocash.core.invoice.party.Contact;
import org.leadtocash.core.invoice.party.Delivery;
import org.leadtocash.core.invoice.party.Identifier;
import org.leadtocash.core.invoice.party.Payee;
import org.leadtocash.core.invoice.party.PostalAddress;
import org.leadtocash.core.invoice.party.Seller;
import org.leadtocash.core.invoice.party.TaxRepresentative;
import org.leadtocash.core.invoice.payment.CreditTransfer;
import org.leadtocash.core.invoice.payment.DirectDebit;
import org.leadtocash.core.invoice.payment.PaymentCard;
import org.leadtocash.core.invoice.payment.PaymentInstructions;

/** Parties with all that the VAT categories of an invoice ask of them, and how it is paid. */
final class PartyArbitraries {
    private PartyArbitraries() {}

    static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 1000).map(LocalDate.of(2024, 1, 1)::plusDays);
    }

    private static Arbitrary<PostalAddress> addresses(String... countries) {
        return Combinators.combine(
                        Arbitraries.of("", "Line 1"), Arbitraries.of("", "Line 3"), Arbitraries.of(countries))
                .as((street, more, country) -> PostalAddress.builder()
                        .line1(street)
                        .line2(more.isEmpty() ? "" : "Line 2")
                        .line3(more)
                        .city("City")
                        .postCode("12345")
                        .subdivision(street.isEmpty() ? "" : "Region")
                        .country(country)
                        .build());
    }

    private static Arbitrary<Contact> contacts() {
        return Arbitraries.just(new Contact("Sales", "+49 30 1234", "sales@example.org"));
    }

    private static Arbitrary<Identifier> registrations() {
        return Arbitraries.of(Identifier.of("HRB 4711"), Identifier.of("0002", "732829320"));
    }

    private static Arbitrary<Identifier> endpoints() {
        return Arbitraries.of(Identifier.of("9930", "DE123456789"), Identifier.of("EM", "invoices@example.org"));
    }

    private static String[] countries(VatMix mix, String... usual) {
        return mix == VatMix.SPLIT_PAYMENT ? new String[] {"IT"} : usual;
    }

    static Arbitrary<Seller> sellers(VatMix mix) {
        Arbitrary<List<Identifier>> ids = Arbitraries.of(
                        Identifier.of("0088", "4000001000005"), Identifier.of("SUPPLIER-7"))
                .list()
                .uniqueElements()
                .ofMaxSize(2);
        return Combinators.combine(
                        Arbitraries.of("", "Trading name"),
                        ids,
                        registrations(),
                        Arbitraries.of("", "13/000/00000"),
                        endpoints(),
                        addresses(countries(mix, "DE", "SE")),
                        contacts().optional(0.5))
                .as((trading, identifiers, registration, taxNumber, endpoint, address, contact) -> {
                    Seller.Builder seller = Seller.builder()
                            .name("Seller AG")
                            .tradingName(trading)
                            .identifiers(identifiers)
                            .registration(registration)
                            .taxRegistration(taxNumber)
                            .legalForm(trading.isEmpty() ? "" : "AG")
                            .electronicAddress(endpoint)
                            .address(address);
                    contact.ifPresent(seller::contact);
                    return seller.vatId(mix == VatMix.OUTSIDE ? "" : "DE123456789")
                            .build();
                });
    }

    static Arbitrary<Buyer> buyers(VatMix mix) {
        return Combinators.combine(
                        Arbitraries.of("", "Buying name"),
                        Arbitraries.of(Identifier.of("0088", "5790000436071")).optional(0.3),
                        registrations().optional(0.5),
                        endpoints(),
                        addresses(countries(mix, "FR", "AT")),
                        contacts().optional(0.3))
                .as((trading, identifier, registration, endpoint, address, contact) -> {
                    Buyer.Builder buyer = Buyer.builder()
                            .name("Acheteur SA")
                            .tradingName(trading)
                            .vatId(mix == VatMix.ABROAD ? "FR40303265045" : "")
                            .electronicAddress(endpoint)
                            .address(address);
                    identifier.ifPresent(buyer::identifier);
                    registration.ifPresent(buyer::registration);
                    contact.ifPresent(buyer::contact);
                    return buyer.build();
                });
    }

    static Arbitrary<Optional<Payee>> payees() {
        return Combinators.combine(
                        Arbitraries.of(Identifier.of("0088", "4000001000012")).optional(0.5),
                        registrations().optional(0.3))
                .as((identifier, registration) -> new Payee("Factoring SE", identifier, registration))
                .optional(0.2);
    }

    static Arbitrary<Optional<TaxRepresentative>> representatives(VatMix mix) {
        return addresses(countries(mix, "NL"))
                .map(address -> new TaxRepresentative("Representative BV", "NL123456789B01", Optional.of(address)))
                .optional(mix == VatMix.OUTSIDE ? 0 : 0.15);
    }

    static Arbitrary<Optional<Delivery>> deliveries(VatMix mix) {
        return Combinators.combine(
                        Arbitraries.of("", "Warehouse"),
                        Arbitraries.of(Identifier.of("0088", "7300010000001")).optional(0.3),
                        days(),
                        addresses(countries(mix, "FR", "AT")))
                .as((name, location, day, address) ->
                        new Delivery(name, location, Optional.of(day), Optional.of(address)))
                .optional(mix == VatMix.ABROAD ? 1 : 0.3);
    }

    static Arbitrary<Optional<PaymentInstructions>> payments() {
        Arbitrary<List<CreditTransfer>> accounts = Arbitraries.of(
                        new CreditTransfer("DE89370400440532013000", "Seller AG", "COBADEFFXXX"),
                        new CreditTransfer("FR1420041010050500013M02606", "", ""))
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(2);
        PaymentInstructions cash = PaymentInstructions.builder().meansCode("10").build();
        PaymentInstructions card = PaymentInstructions.builder()
                .meansCode("48")
                .card(new PaymentCard("1234", "A. Holder"))
                .build();
        PaymentInstructions debit = PaymentInstructions.builder()
                .meansCode("59")
                .remittance("F-1")
                .directDebit(new DirectDebit("MANDATE-1", "DE98ZZZ09999999999", "DE89370400440532013000"))
                .build();
        return Arbitraries.frequencyOf(
                        Tuple.of(
                                3,
                                Combinators.combine(
                                                Arbitraries.of("30", "58"), Arbitraries.of("", "Transfer"), accounts)
                                        .as((means, text, transfers) -> PaymentInstructions.builder()
                                                .meansCode(means)
                                                .meansText(text)
                                                .remittance(text.isEmpty() ? "" : "F-1")
                                                .transfers(transfers)
                                                .build())),
                        Tuple.of(1, Arbitraries.of(cash, card, debit)))
                .optional(0.7);
    }
}
