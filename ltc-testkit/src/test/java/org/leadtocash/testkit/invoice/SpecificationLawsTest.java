package org.leadtocash.testkit.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.invoice.Invoice;
import org.leadtocash.i18n.invoice.InvoiceRule;
import org.leadtocash.i18n.invoice.InvoiceRules;

/** Whoever tightens never lets more pass, in whatever order. */
class SpecificationLawsTest {
    private static final Subject ABOUT = Subject.of(DocRef.parse("INVOICE:F-1"));
    private static final InvoiceRules STANDARD = InvoiceRules.en16931();

    @Provide
    Arbitrary<MutatedInvoice> mutated() {
        return InvoiceArbitraries.mutatedInvoices();
    }

    @Provide
    Arbitrary<InvoiceRules> specifications() {
        return Arbitraries.of(InvoiceRules.xrechnung(), InvoiceRules.peppolBis());
    }

    /** Layers of a house: some rules of its own, and some of the standard weighed heavier. */
    @Provide
    Arbitrary<InvoiceRules> layers() {
        return Arbitraries.randomValue(SpecificationLawsTest::layer);
    }

    private static InvoiceRules layer(Random random) {
        StringBuilder rows = new StringBuilder();
        for (InvoiceRule rule : STANDARD.rules()) {
            if (rule.severity() == Severity.WARN && random.nextBoolean()) {
                rows.append(rule.id())
                        .append(",BLOCK,")
                        .append(rule.word())
                        .append(',')
                        .append(String.join(" ", rule.terms()))
                        .append(',')
                        .append(rule.argument())
                        .append(",\n");
            }
        }
        for (String term : List.of("BT-10", "BT-9", "BT-13", "BT-41")) {
            if (random.nextBoolean()) {
                Severity weight = Severity.values()[random.nextInt(4)];
                rows.append("HOUSE-")
                        .append(term)
                        .append(',')
                        .append(weight)
                        .append(",given,")
                        .append(term)
                        .append(",,\n");
            }
        }
        return InvoiceRules.read("house.csv", new StringReader("""
            @set house
            @version 1
            @asOf 2024-01-01
            @source House rules
            @uri https://example.org/rules
            @basis PRIMARY_READ 2024-01-01
            id,severity,word,terms,argument,condition
            """ + rows));
    }

    private static boolean passes(InvoiceRules rules, Invoice invoice) {
        return !rules.check(ABOUT, invoice).has(Severity.REVIEW);
    }

    private static Severity worst(InvoiceRules rules, Invoice invoice) {
        return rules.check(ABOUT, invoice).stream()
                .map(Finding::severity)
                .max(Severity::compareTo)
                .orElse(Severity.INFO);
    }

    private static String said(InvoiceRules rules, Invoice invoice) {
        return rules.check(ABOUT, invoice).toString();
    }

    @Property(tries = 200, seed = "7331")
    void whatASpecificationAcceptsTheStandardAccepts(
            @ForAll("mutated") MutatedInvoice mutated, @ForAll("specifications") InvoiceRules specification) {
        Invoice invoice = mutated.invoice();

        if (passes(specification, invoice)) {
            assertThat(passes(STANDARD, invoice)).isTrue();
        }
        assertThat(specification.check(ABOUT, invoice).list())
                .containsAll(STANDARD.check(ABOUT, invoice).list());
    }

    @Property(tries = 100, seed = "7332")
    void aLayerNeverLowersWhatIsSaid(
            @ForAll("mutated") MutatedInvoice mutated,
            @ForAll("specifications") InvoiceRules specification,
            @ForAll("layers") InvoiceRules layer) {
        InvoiceRules tightened = specification.tightenedBy(layer);

        assertThat(worst(tightened, mutated.invoice())).isGreaterThanOrEqualTo(worst(specification, mutated.invoice()));
    }

    @Property(tries = 100, seed = "7333")
    void theOrderOfLayersDoesNotMatter(
            @ForAll("mutated") MutatedInvoice mutated,
            @ForAll("layers") InvoiceRules one,
            @ForAll("layers") InvoiceRules two,
            @ForAll("layers") InvoiceRules three) {
        Invoice invoice = mutated.invoice();

        assertThat(said(one.and(two), invoice)).isEqualTo(said(two.and(one), invoice));
        assertThat(said(one.and(two).and(three), invoice)).isEqualTo(said(one.and(two.and(three)), invoice));
        assertThat(said(one.and(one), invoice)).isEqualTo(said(one, invoice));
        assertThat(said(STANDARD.tightenedBy(one.and(two)), invoice))
                .isEqualTo(said(STANDARD.and(two).and(one), invoice));
    }
}
