package org.leadtocash.examples.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadtocash.core.invoice.Invoice;
import org.leadtocash.testkit.invoice.InvoiceArbitraries;
import org.w3c.dom.Document;

class RoundTripLawsTest {
    private final Schemas schemas = new Schemas();

    @Provide
    Arbitrary<Invoice> invoices() {
        return InvoiceArbitraries.invoices();
    }

    private ReadInvoice writtenAndRead(Syntax syntax, Invoice invoice) {
        Document document = syntax.write(invoice);
        Syntax written = Syntax.of(document);
        assertThat(schemas.check(written, document)).as("schema of %s", written).isEmpty();
        ReadInvoice read = written.read(document);
        assertThat(read.malformed()).isEmpty();
        assertThat(read.notCarried()).as("everything written is read").isEmpty();
        return read;
    }

    /** A credit note in UBL has no place for the due date but the payment instructions. */
    private static boolean hasPlaceForDueDate(Invoice invoice) {
        return !invoice.header().typeCode().equals("381") || invoice.payment().isPresent();
    }

    @Property(tries = 120, seed = "7311")
    void whatIsWrittenInUblIsReadBack(@ForAll("invoices") Invoice invoice) {
        Invoice again = writtenAndRead(Syntax.UBL_INVOICE, invoice).invoice();

        if (hasPlaceForDueDate(invoice)) {
            assertThat(again).isEqualTo(invoice);
        }
        assertThat(Losses.of(invoice, again)).isEqualTo(hasPlaceForDueDate(invoice) ? List.of() : List.of("BT-9"));
    }

    @Property(tries = 120, seed = "7312")
    void whatIsWrittenInCiiIsReadBack(@ForAll("invoices") Invoice invoice) {
        assertThat(Losses.of(invoice, writtenAndRead(Syntax.CII, invoice).invoice()))
                .isEmpty();
    }
}
