package org.leadtocash.examples.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.leadtocash.testkit.invoice.InvoiceArbitraries;
import org.leadtocash.testkit.invoice.InvoiceMutation;
import org.leadtocash.testkit.invoice.MutatedInvoice;

/** The comparison with the official artefacts at length; its name keeps it out of the usual build. */
class OracleCampaign {

    @Provide
    Arbitrary<MutatedInvoice> mutated() {
        return InvoiceArbitraries.mutatedInvoices();
    }

    @Provide
    Arbitrary<InvoiceMutation> special() {
        return Arbitraries.of(SpecialChanges.all());
    }

    @Property(tries = 5000, seed = "7304")
    void bothSayTheSameOfAnInvoiceThatWasBroken(@ForAll("mutated") MutatedInvoice mutated) {
        Oracle.agree("UBL", mutated.invoice());
        Oracle.agree("CII", mutated.invoice());
    }

    @Property(tries = 5000, seed = "7305")
    void bothSayTheSameOfWhatSpecificationsAdd(
            @ForAll("mutated") MutatedInvoice mutated,
            @ForAll("special") InvoiceMutation special,
            @ForAll SpecificationOracle specification) {
        assertThat(specification.bothRefuse(special.in(mutated.invoice()))).isNotNull();
    }

    @Example
    void bothSayTheSameOfWhatChanceHardlyMeets() {
        RareDifferencesTest.all().forEach(invoice -> {
            Oracle.agree("UBL", invoice);
            Oracle.agree("CII", invoice);
        });
        assertThat(SpecificationOracle.XRECHNUNG_CII.bothRefuse(RareDifferencesTest.taxedByChargeAlone()))
                .isNotNull();
    }

    @AfterContainer
    static void everyListedReasonIsNeeded() {
        assertThat(Differences.neverMet()).isEmpty();
    }
}
