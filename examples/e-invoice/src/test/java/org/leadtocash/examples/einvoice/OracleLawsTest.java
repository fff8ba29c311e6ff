package org.leadtocash.examples.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadtocash.core.invoice.Invoice;
import org.leadtocash.i18n.invoice.InvoiceRule;
import org.leadtocash.i18n.invoice.InvoiceRules;
import org.leadtocash.testkit.invoice.InvoiceArbitraries;
import org.leadtocash.testkit.invoice.InvoiceMutation;
import org.leadtocash.testkit.invoice.MutatedInvoice;

/** Our findings are those of the official validation artefacts, rule by rule; {@code OracleCampaign} tries more. */
class OracleLawsTest {
    /** Whether words and a code say the same is for a person to judge; no artefact refuses it. */
    private static final Set<String> NEVER = Set.of("BR-CO-05", "BR-CO-06", "BR-CO-07", "BR-CO-08");

    /** What the artefact for UBL cannot refuse: see the list of differences. */
    private static final Set<String> OURS_ALONE = Set.of("BR-DEC-13", "BR-DEC-15");

    @Provide
    Arbitrary<MutatedInvoice> mutated() {
        return InvoiceArbitraries.mutatedInvoices();
    }

    @Provide
    Arbitrary<Invoice> invoices() {
        return InvoiceArbitraries.invoices();
    }

    @Property(tries = 300, seed = "7301")
    void bothSayTheSameOfAnInvoiceThatWasBroken(@ForAll("mutated") MutatedInvoice mutated) {
        Invoice invoice = mutated.invoice();

        Oracle.agree("UBL", invoice);
        Oracle.agree("CII", invoice);
    }

    @Property(tries = 60, seed = "7302")
    void bothAcceptAnInvoiceThatAddsUp(@ForAll("invoices") Invoice invoice) {
        assertThat(Oracle.ours(invoice)).isEmpty();
        assertThat(Oracle.theirs("UBL", Syntax.UBL_INVOICE.write(invoice))).isEmpty();
        assertThat(Differences.unexplained("CII", "THEIRS", Oracle.theirs("CII", Syntax.CII.write(invoice)), Set.of()))
                .isEmpty();
    }

    /** For every rule an invoice that breaks it, found by our own engine, and judged by the other. */
    @Example
    void everyRuleRefusesSomethingThatBothRefuse() {
        Set<String> ours = rulesBut(NEVER);
        Set<String> open = rulesBut(NEVER);
        open.removeAll(OURS_ALONE);
        for (Invoice sample : samples()) {
            Set<String> tried = new TreeSet<>();
            for (InvoiceMutation change : InvoiceMutation.of(sample)) {
                Invoice broken = change.in(sample);
                Set<String> refused = Oracle.ours(broken);
                ours.removeAll(refused);
                // what else a sample says may keep a rule silent in the syntax, so each sample is a try
                refused.retainAll(open);
                if (tried.addAll(refused)) {
                    open.removeAll(Oracle.bothRefuse("UBL", broken));
                }
            }
            if (ours.isEmpty() && open.isEmpty()) {
                return;
            }
        }
        assertThat(ours).as("rules that refuse nothing").isEmpty();
        assertThat(open).as("rules by which only we refuse").isEmpty();
    }

    private static Set<String> rulesBut(Set<String> others) {
        Set<String> rules = InvoiceRules.en16931().rules().stream()
                .map(InvoiceRule::id)
                .collect(Collectors.toCollection(TreeSet::new));
        rules.removeAll(others);
        return rules;
    }

    /** A few invoices that together say everything that a rule looks at. */
    private static List<Invoice> samples() {
        return InvoiceArbitraries.invoices()
                .list()
                .ofSize(40)
                .generator(100)
                .next(new java.util.Random(7303))
                .value();
    }
}
