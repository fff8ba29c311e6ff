package org.leadtocash.examples.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadtocash.core.invoice.Invoice;
import org.leadtocash.testkit.invoice.InvoiceArbitraries;
import org.leadtocash.testkit.invoice.InvoiceMutation;
import org.leadtocash.testkit.invoice.MutatedInvoice;

/** What XRechnung and Peppol add to the standard, as their official artefacts have it. */
class SpecificationLawsTest {

    @Provide
    Arbitrary<MutatedInvoice> mutated() {
        return InvoiceArbitraries.mutatedInvoices();
    }

    @Provide
    Arbitrary<InvoiceMutation> special() {
        return Arbitraries.of(SpecialChanges.all());
    }

    @Property(tries = 150, seed = "7321")
    void bothSayTheSameOfAnInvoiceThatWasBroken(
            @ForAll("mutated") MutatedInvoice mutated,
            @ForAll("special") InvoiceMutation special,
            @ForAll SpecificationOracle specification) {
        assertThat(specification.bothRefuse(special.in(mutated.invoice()))).isNotNull();
    }

    @Example
    void everyRuleOfXRechnungRefusesSomethingThatBothRefuse() {
        assertThat(neverRefused(SpecificationOracle.XRECHNUNG_UBL, Set.of())).isEmpty();
    }

    @Example
    void everyRuleOfPeppolRefusesSomethingThatBothRefuse() {
        // what only we say, and where the artefact lets what is no such number pass
        Set<String> oursAlone = Set.of("LTC-NATIONAL-1", "PEPPOL-COMMON-R047");

        assertThat(neverRefused(SpecificationOracle.PEPPOL_UBL, oursAlone)).isEmpty();
    }

    private static Set<String> neverRefused(SpecificationOracle specification, Set<String> oursAlone) {
        Set<String> open = new TreeSet<>(specification.added());
        open.removeAll(oursAlone);
        for (Invoice sample : samples()) {
            List<InvoiceMutation> changes = new ArrayList<>(SpecialChanges.all());
            changes.addAll(InvoiceMutation.of(sample));
            for (int i = 0; i < changes.size() && !open.isEmpty(); i++) {
                InvoiceMutation change = changes.get(i);
                Invoice broken = change.in(sample);
                Set<String> refused = specification.ours(broken);
                refused.retainAll(open);
                if (!refused.isEmpty()) {
                    open.removeAll(specification.bothRefuse(broken));
                }
            }
        }
        return open;
    }

    /** A few invoices, and the same between neighbours in one country. */
    private static List<Invoice> samples() {
        List<Invoice> abroad = InvoiceArbitraries.invoices()
                .list()
                .ofSize(3)
                .generator(100)
                .next(new java.util.Random(7322))
                .value();
        List<Invoice> samples = new ArrayList<>(abroad);
        for (String country : List.of("DE", "NL", "IT", "NO")) {
            abroad.forEach(invoice -> samples.add(SpecialChanges.within(invoice, country)));
        }
        return samples;
    }
}
