package org.leadtocash.i18n.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.leadtocash.core.invoice.Invoice;
import org.leadtocash.core.invoice.party.Identifier;
import org.leadtocash.core.invoice.party.Payee;
import org.leadtocash.core.invoice.party.Seller;
import org.leadtocash.i18n.invoice.code.CodeList;
import org.leadtocash.i18n.invoice.term.BusinessTerm;
import org.leadtocash.i18n.invoice.term.BusinessTerms;
import org.leadtocash.i18n.invoice.term.Reading;
import org.leadtocash.i18n.invoice.term.Spot;

/** Checks that look at terms far apart. */
final class SpecialChecks {
    private static final Set<String> TRANSFERS = Set.of("30", "58");
    private static final List<String> SELLER_IDS = List.of("BT-29", "BT-30", "BT-31");
    private static final List<String> CATEGORIES = List.of("BT-118", "BT-95", "BT-102", "BT-151");
    private static final List<String> COUNTRIES = List.of("BT-40", "BT-55", "BT-69", "BT-80", "BT-159");

    private SpecialChecks() {}

    private static Spot first(Reading reading, String group) {
        return reading.spots(BusinessTerms.group(group)).get(0);
    }

    private static boolean isGiven(Reading reading, String id) {
        BusinessTerm term = BusinessTerms.of(id);
        return reading.spots(term.group()).stream().anyMatch(term::isGiven);
    }

    /** A payee has a name and is somebody else than the seller. */
    static void payee(Reading reading, Report report) {
        Invoice invoice = reading.invoice();
        invoice.payee().ifPresent(payee -> {
            Spot spot = first(reading, "BG-10");
            Seller seller = invoice.seller();
            if (payee.name().isBlank()) {
                report.missing(spot, "BT-59");
            } else if (List.of(seller.name(), seller.tradingName()).contains(payee.name())) {
                report.payeeIsSeller(spot, "BT-59");
            } else if (sameIds(payee, seller)) {
                report.payeeIsSeller(spot, "BT-60");
            }
        });
    }

    private static boolean sameIds(Payee payee, Seller seller) {
        return payee.identifier()
                .map(Identifier::value)
                .filter(id ->
                        seller.identifiers().stream().map(Identifier::value).anyMatch(id::equals))
                .isPresent();
    }

    /** A rate is said, but where nothing is in the scope of tax. */
    static void rateUnlessOutside(Reading reading, Report report) {
        BusinessTerm category = BusinessTerms.of("BT-118");
        BusinessTerm rate = BusinessTerms.of("BT-119");
        reading.spots(rate.group()).stream()
                .filter(spot -> !rate.isGiven(spot))
                .filter(spot -> category.text(spot)
                        .map(String::strip)
                        .filter("O"::equals)
                        .isEmpty())
                .forEach(spot -> report.missing(spot, "BT-119"));
    }

    private static boolean isTransfer(Reading reading) {
        return reading.invoice()
                .payment()
                .filter(payment -> TRANSFERS.contains(payment.meansCode().strip()))
                .isPresent();
    }

    /** Where payment is by transfer, every account that is said has its number. */
    static void accountNumbers(Reading reading, Report report) {
        BusinessTerm account = BusinessTerms.of("BT-84");
        if (isTransfer(reading)) {
            reading.spots(account.group()).stream()
                    .filter(spot -> !account.isGiven(spot))
                    .forEach(spot -> report.missing(spot, "BT-84"));
        }
    }

    /** Where payment is by transfer, there is an account, and every one has its number. */
    static void account(Reading reading, Report report) {
        if (isTransfer(reading) && reading.spots(BusinessTerms.group("BG-17")).isEmpty()) {
            report.groupMissing("BG-16/BG-17", "BG-17");
        } else {
            accountNumbers(reading, report);
        }
    }

    /** Where the tax authority has another currency, the tax is said in it too. */
    static void taxInTaxCurrency(Reading reading, Report report) {
        Invoice invoice = reading.invoice();
        String currency = invoice.header().taxCurrency();
        boolean said = invoice.totals().vatInTaxCurrency().isPresent()
                || (currency.equals(invoice.header().currency())
                        && invoice.totals().vat().isPresent());
        if (!currency.isBlank() && !said) {
            report.missing(first(reading, "BG-22"), "BT-111");
        }
    }

    /** A VAT identifier begins with the code of its country. */
    static Check prefix(List<BusinessTerm> terms, CodeList list) {
        return (reading, report) -> {
            for (BusinessTerm term : terms) {
                for (Spot spot : reading.spots(term.group())) {
                    term.text(spot)
                            .filter(id -> !list.has(id.substring(0, Math.min(2, id.length()))))
                            .ifPresent(id -> report.codeUnknown(spot.path(term.id()), term.id(), id, list.name()));
                }
            }
        };
    }

    /** The seller can be told by some identifier; a local tax number is none. */
    static void sellerIdentified(Reading reading, Report report) {
        if (SELLER_IDS.stream().noneMatch(id -> isGiven(reading, id))) {
            report.oneOfMissing(first(reading, "BG-4"), SELLER_IDS);
        }
    }

    /** A delivery within the Union has a day, or the invoice a period. */
    static void deliveryDay(Reading reading, Report report) {
        List<String> days = List.of("BT-72", "BT-73", "BT-74");
        if (hasCategory(reading, "K") && days.stream().noneMatch(id -> isGiven(reading, id))) {
            report.oneOfMissing(first(reading, "BG-0"), days);
        }
    }

    /** A delivery within the Union says to which country. */
    static void deliveryCountry(Reading reading, Report report) {
        if (hasCategory(reading, "K") && !isGiven(reading, "BT-80")) {
            report.missing("BG-13/BG-15/BT-80", "BT-80");
        }
    }

    private static boolean hasCategory(Reading reading, String category) {
        return reading.invoice().breakdown().stream()
                .anyMatch(part -> part.vat().category().strip().equals(category));
    }

    /** Where the breakdown has what is outside the scope of tax, another term says nothing else. */
    static Check alone(BusinessTerm term) {
        return (reading, report) -> {
            if (hasCategory(reading, "O")) {
                notBeside(reading, report, "O", List.of(term), (found, category) -> !found.equals(category));
            }
        };
    }

    private static void notBeside(
            Reading reading,
            Report report,
            String category,
            List<BusinessTerm> terms,
            BiPredicate<String, String> disturbs) {
        for (BusinessTerm term : terms) {
            for (Spot spot : reading.spots(term.group())) {
                term.text(spot)
                        .map(String::strip)
                        .filter(found -> disturbs.test(found, category))
                        .ifPresent(found -> report.notAlone(spot, category, term.id(), found));
            }
        }
    }

    private static boolean isSplitPayment(Reading reading) {
        return CATEGORIES.stream()
                .map(BusinessTerms::of)
                .anyMatch(term -> reading.spots(term.group()).stream()
                        .anyMatch(spot -> term.text(spot)
                                .map(String::strip)
                                .filter("B"::equals)
                                .isPresent()));
    }

    /** Split payment is a matter of Italy alone. */
    static void splitPaymentInItaly(Reading reading, Report report) {
        if (isSplitPayment(reading)) {
            for (BusinessTerm term : COUNTRIES.stream().map(BusinessTerms::of).toList()) {
                for (Spot spot : reading.spots(term.group())) {
                    term.text(spot)
                            .filter(country -> !country.equals("IT"))
                            .ifPresent(country -> report.foreignCountry(spot, "B", term.id(), country));
                }
            }
        }
    }

    /** Split payment and the standard rate exclude each other. */
    static void splitPaymentAlone(Reading reading, Report report) {
        if (isSplitPayment(reading)) {
            List<BusinessTerm> terms =
                    CATEGORIES.stream().map(BusinessTerms::of).toList();
            notBeside(reading, report, "B", terms, (found, category) -> found.equals("S"));
        }
    }

    /** The currencies in which amounts are said are codes of ISO 4217. */
    static Check amountCurrencies(CodeList currencies) {
        return (reading, report) -> {
            Invoice invoice = reading.invoice();
            boolean other = invoice.totals().vatInTaxCurrency().isPresent();
            String currency = invoice.header().currency();
            if (hasAmounts(invoice) && !currencies.has(currency.strip())) {
                report.codeUnknown("BT-5", "BT-5", currency, currencies.name());
            }
            String taxCurrency = invoice.header().taxCurrency();
            if (other && !currencies.has(taxCurrency.strip())) {
                report.codeUnknown("BT-6", "BT-6", taxCurrency, currencies.name());
            }
        };
    }

    /** Whether any amount is said in the currency of the invoice. */
    private static boolean hasAmounts(Invoice invoice) {
        List<String> ids = new ArrayList<>();
        Stream.of("92 93 99 100 106 107 108 109 110 112 113 114 115 116 117 131 136 137 141 142 146 147 148")
                .flatMap(numbers -> Stream.of(numbers.split(" ", -1)))
                .forEach(number -> ids.add("BT-" + number));
        Reading reading = Reading.of(invoice);
        return ids.stream().anyMatch(id -> isGiven(reading, id));
    }
}
