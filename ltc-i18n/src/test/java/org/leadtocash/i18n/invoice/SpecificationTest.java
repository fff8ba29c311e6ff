package org.leadtocash.i18n.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadtocash.i18n.invoice.InvoiceExample.ABOUT;
import static org.leadtocash.i18n.invoice.InvoiceExample.valid;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.invoice.Invoice;
import org.leadtocash.core.invoice.InvoiceHeader;
import org.leadtocash.core.invoice.party.Contact;

/** What XRechnung and Peppol BIS add to the standard. */
class SpecificationTest {
    private static final InvoiceRules STANDARD = InvoiceRules.en16931();
    private static final InvoiceRules XRECHNUNG = InvoiceRules.xrechnung();
    private static final InvoiceRules PEPPOL = InvoiceRules.peppolBis();

    private static List<String> broken(InvoiceRules rules, Invoice invoice) {
        return rules.check(ABOUT, invoice).stream()
                .map(finding -> finding.source().orElseThrow().rule())
                .distinct()
                .toList();
    }

    private static InvoiceRules table(String... rows) {
        return InvoiceRules.read("house.csv", new StringReader("""
            @set house
            @version 1
            @asOf 2024-01-01
            @source House rules
            @uri https://example.org/rules
            @basis PRIMARY_READ 2024-01-01
            id,severity,word,terms,argument,condition
            """ + String.join("\n", rows) + "\n"));
    }

    @Test
    void eachAddsRulesAndTakesNoneAway() {
        Set<String> standard = STANDARD.rules().stream().map(InvoiceRule::id).collect(Collectors.toSet());
        for (InvoiceRules specification : List.of(XRECHNUNG, PEPPOL)) {
            assertThat(specification.rules()).extracting(InvoiceRule::id).containsAll(standard);
            assertThat(specification.rules())
                    .filteredOn(rule -> standard.contains(rule.id()))
                    .allMatch(rule -> rule.severity()
                                    .compareTo(STANDARD.rule(rule.id())
                                            .orElseThrow()
                                            .severity())
                            >= 0);
        }
        assertThat(XRECHNUNG.rules()).hasSize(223 + 50);
        assertThat(PEPPOL.rules()).hasSize(223 + 102);
        assertThat(XRECHNUNG.dataSets()).hasToString("[en16931@1.3.16, xrechnung@3.0.2]");
        assertThat(PEPPOL.dataSets()).hasToString("[en16931@1.3.16, peppol-bis@3.0.21]");
    }

    @Test
    void whatEachAsksOfASmallInvoiceIsSaid() {
        assertThat(broken(XRECHNUNG, valid())).contains("BR-DE-1", "BR-DE-2", "BR-DE-15", "PEPPOL-EN16931-R020");
        assertThat(broken(PEPPOL, valid()))
                .contains("PEPPOL-EN16931-R003", "PEPPOL-EN16931-R004")
                .doesNotContain("DE-R-001");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "#SKONTO#TAGE=14#PROZENT=2.00#|; true",
                "#SKONTO#TAGE=14#PROZENT=2.00#BASISBETRAG=100.00#|; true",
                "Thank you.|#SKONTO#TAGE=7#PROZENT=3.00#|#SKONTO#TAGE=14#PROZENT=2.00#|Yours; true",
                "30 days net; true",
                "#SKONTO#TAGE=14#PROZENT=2.00#; false",
                "#SKONTO#TAGE=14#PROZENT=2#|; false",
                "#Skonto#TAGE=14#PROZENT=2.00#|; false",
                "#SKONTO#TAGE=14#PROZENT=2,00#|; false",
                "#SKONTO#TAGE=-1#PROZENT=2.00#|; false"
            })
    void discountsAreToldInOneForm(String terms, boolean holds) {
        Invoice invoice = valid().toBuilder()
                .header(valid().header().toBuilder()
                        .paymentTerms(terms.replace('|', '\n'))
                        .build())
                .build();

        assertThat(broken(XRECHNUNG, invoice).contains("BR-DE-18")).isEqualTo(!holds);
    }

    @ParameterizedTest
    @CsvSource({
        "a@b.example, true",
        "a.b+c@d.example.org, true",
        "a@b, false",
        "@b.example, false",
        "a@@b.example, false",
        "a b@c.example, false",
        "a@.example, false",
        "a@b., false"
    })
    void anAddressOfMailHasOneAtSignAndADotBehindIt(String mail, boolean holds) {
        Invoice invoice = withContact("+49 40 123", mail);

        assertThat(broken(XRECHNUNG, invoice).contains("BR-DE-28")).isEqualTo(!holds);
    }

    private static Invoice withContact(String telephone, String mail) {
        return valid().toBuilder()
                .seller(valid().seller().toBuilder()
                        .contact(new Contact("A", telephone, mail))
                        .build())
                .build();
    }

    @Test
    void junkOfAMillionSignsIsJudgedAtOnce() {
        String digits = "1".repeat(1_000_000);
        String dots = "a@" + "a.".repeat(500_000);

        assertThat(broken(XRECHNUNG, withContact(digits, dots)))
                .contains("BR-DE-28")
                .doesNotContain("BR-DE-27");
        assertThat(broken(XRECHNUNG, withContact("1" + " ".repeat(1_000_000), dots)))
                .contains("BR-DE-27");
    }

    @Test
    void aRuleIsAskedOnlyWhereItsConditionHolds() {
        InvoiceRules home = STANDARD.tightenedBy(table(
                "H-1,BLOCK,given,BT-10,,BT-40=DE|AT",
                "H-2,BLOCK,given,BT-10,,BT-40=FR",
                "H-3,BLOCK,given,BT-10,,unless BT-40=FR",
                "H-4,BLOCK,given,BT-10,,BT-3@document-type-credit-note",
                "H-5,BLOCK,given,BT-10,,seller=DE"));
        Invoice german = valid();

        assertThat(german.seller().address().orElseThrow().country()).isEqualTo("DE");
        assertThat(broken(home, german)).containsExactly("H-1", "H-3", "H-5");
        assertThat(home.rule("H-2").orElseThrow()).hasToString("H-2 given BT-10 where BT-40=FR");
    }

    @Test
    void aConditionThatIsNoneIsNamed() {
        assertThatThrownBy(() -> table("H-1,BLOCK,given,BT-10,,nonsense", "H-2,BLOCK,given,BT-10,,BT-3@no-list"))
                .isInstanceOfSatisfying(
                        LoadException.class, e -> assertThat(e.problems()).hasSize(2));
    }

    @Test
    void aLayerThatSaysARuleInAnotherWayIsRefusedWithBoth() {
        InvoiceRules other = table("BR-02,BLOCK,given,BT-10,,");

        assertThatThrownBy(() -> STANDARD.tightenedBy(other))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("invoice.rule-differs")
                .hasMessageContaining("BR-02 given BT-1")
                .hasMessageContaining("BR-02 given BT-10");
    }

    /** XRechnung only warns where a line's amount does not follow from its price; Peppol refuses. */
    @Test
    void togetherBothAskWhatTheHeavierAsks() {
        InvoiceRules both = XRECHNUNG.and(PEPPOL);

        assertThat(XRECHNUNG.rule("PEPPOL-EN16931-R120").orElseThrow().severity())
                .isEqualTo(Severity.WARN);
        assertThat(both.rule("PEPPOL-EN16931-R120").orElseThrow().severity()).isEqualTo(Severity.BLOCK);
        assertThat(both.rules()).hasToString(PEPPOL.and(XRECHNUNG).rules().toString());
        assertThat(both.and(both).rules()).hasToString(both.rules().toString());
        assertThatThrownBy(() -> PEPPOL.tightenedBy(XRECHNUNG))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("PEPPOL-EN16931-R120");
    }

    @Test
    void aSellerWhoseNationalRulesAreMissingIsForReview() {
        Invoice danish = valid().toBuilder()
                .seller(valid().seller().toBuilder()
                        .address(valid().seller().address().orElseThrow().toBuilder()
                                .country("DK")
                                .build())
                        .build())
                .build();

        assertThat(PEPPOL.only("LTC-NATIONAL-1").check(ABOUT, danish).toString())
                .isEqualTo("REVIEW invoice.not-covered document:INVOICE:F-1"
                        + " [rule=LTC-NATIONAL-1, what=\"DK-R, GR-R, IS-R, SE-R\"]");
    }

    @Test
    void theHeaderNamesWhatTheInvoiceClaimsToBe() {
        InvoiceHeader claimed = valid().header().toBuilder()
                .specification("urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0")
                .process("urn:fdc:peppol.eu:2017:poacc:billing:01:1.0")
                .build();
        Invoice invoice = valid().toBuilder().header(claimed).build();

        assertThat(broken(PEPPOL, invoice)).doesNotContain("PEPPOL-EN16931-R004", "PEPPOL-EN16931-R007");
        assertThat(broken(XRECHNUNG, invoice)).contains("BR-DE-21");
    }
}
