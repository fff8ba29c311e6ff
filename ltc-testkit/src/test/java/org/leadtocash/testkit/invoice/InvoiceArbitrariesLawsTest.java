package org.leadtocash.testkit.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.invoice.Invoice;
import org.leadtocash.i18n.invoice.InvoiceRules;

class InvoiceArbitrariesLawsTest {
    private static final Subject ABOUT = Subject.of(DocRef.parse("INVOICE:F-1"));

    @Provide
    Arbitrary<Invoice> invoices() {
        return InvoiceArbitraries.invoices();
    }

    @Provide
    Arbitrary<MutatedInvoice> mutated() {
        return InvoiceArbitraries.mutatedInvoices();
    }

    @Property(tries = 300, seed = "7201")
    void anInvoiceSatisfiesTheStandard(@ForAll("invoices") Invoice invoice) {
        assertThat(InvoiceRules.en16931().check(ABOUT, invoice).list()).isEmpty();
    }

    @Property(tries = 200, seed = "7202")
    void aMutatedInvoiceIsAnotherUnlessAnEarlierChangeTookItsPlace(@ForAll("mutated") MutatedInvoice mutated) {
        InvoiceMutation first = mutated.changes().get(0);

        assertThat(first.in(mutated.original())).isNotNull();
        assertThat(mutated.invoice().toString().length()).isPositive();
    }
}
