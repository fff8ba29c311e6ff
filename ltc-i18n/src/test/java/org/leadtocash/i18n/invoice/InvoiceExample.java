package org.leadtocash.i18n.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.invoice.Invoice;
import org.leadtocash.core.invoice.InvoiceHeader;
import org.leadtocash.core.invoice.amount.VatBreakdown;
import org.leadtocash.core.invoice.amount.VatTreatment;
import org.leadtocash.core.invoice.line.InvoiceItem;
import org.leadtocash.core.invoice.line.InvoiceLine;
import org.leadtocash.core.invoice.line.LinePrice;
import org.leadtocash.core.invoice.party.Buyer;
import org.leadtocash.core.invoice.party.PostalAddress;
import org.leadtocash.core.invoice.party.Seller;
import org.leadtocash.core.tax.TaxCategory;

/** A small invoice that satisfies the standard, to be changed. */
final class InvoiceExample {
    static final Subject ABOUT = Subject.of(DocRef.parse("INVOICE:F-1"));
    static final VatTreatment STANDARD = VatTreatment.of(TaxCategory.S, new BigDecimal("19"));

    private InvoiceExample() {}

    static Optional<BigDecimal> amount(String text) {
        return Optional.of(new BigDecimal(text));
    }

    static InvoiceLine line(String id, String net, VatTreatment vat) {
        return InvoiceLine.builder()
                .id(id)
                .quantity(BigDecimal.ONE)
                .unit("C62")
                .net(new BigDecimal(net))
                .price(LinePrice.of(new BigDecimal(net).abs()))
                .vat(vat)
                .item(InvoiceItem.builder().name("Module").build())
                .build();
    }

    /** One line, taxed as it is said, not added up. */
    static Invoice.Builder begun(VatTreatment vat) {
        return Invoice.builder()
                .header(InvoiceHeader.builder()
                        .number("F-1")
                        .issuedOn(LocalDate.of(2024, 5, 31))
                        .typeCode("380")
                        .currency("EUR")
                        .specification("urn:cen.eu:en16931:2017")
                        .build())
                .seller(Seller.builder()
                        .name("Seller AG")
                        .vatId("DE123456789")
                        .address(PostalAddress.in("DE"))
                        .build())
                .buyer(Buyer.builder()
                        .name("Acheteur SA")
                        .address(PostalAddress.in("FR"))
                        .build())
                .lines(List.of(line("1", "100.00", vat)));
    }

    static Invoice valid() {
        return begun(STANDARD).totalled(2).build();
    }

    /** The valid invoice with its only breakdown changed. */
    static Invoice withBreakdown(UnaryOperator<VatBreakdown> change) {
        Invoice valid = valid();
        return valid.toBuilder()
                .breakdown(List.of(change.apply(valid.breakdown().get(0))))
                .build();
    }

    static Findings check(Invoice invoice) {
        return InvoiceRules.en16931().check(ABOUT, invoice);
    }

    /** The names of the rules that do not hold. */
    static Set<String> broken(Invoice invoice) {
        return check(invoice).stream()
                .map(finding -> finding.source().orElseThrow().rule())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
