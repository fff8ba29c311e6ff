package org.leadtocash.i18n.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadtocash.i18n.invoice.InvoiceExample.ABOUT;
import static org.leadtocash.i18n.invoice.InvoiceExample.STANDARD;
import static org.leadtocash.i18n.invoice.InvoiceExample.amount;
import static org.leadtocash.i18n.invoice.InvoiceExample.begun;
import static org.leadtocash.i18n.invoice.InvoiceExample.broken;
import static org.leadtocash.i18n.invoice.InvoiceExample.line;
import static org.leadtocash.i18n.invoice.InvoiceExample.valid;
import static org.leadtocash.i18n.invoice.InvoiceExample.withBreakdown;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Verdict;
import org.leadtocash.core.finding.Viewer;
import org.leadtocash.core.invoice.Invoice;
import org.leadtocash.core.invoice.InvoiceHeader;
import org.leadtocash.core.invoice.amount.Exemption;
import org.leadtocash.core.invoice.amount.InvoiceTotals;
import org.leadtocash.core.invoice.amount.VatBreakdown;
import org.leadtocash.core.invoice.amount.VatTreatment;
import org.leadtocash.core.invoice.party.Identifier;
import org.leadtocash.core.invoice.payment.PaymentCard;
import org.leadtocash.core.invoice.payment.PaymentInstructions;
import org.leadtocash.core.source.Basis;
import org.leadtocash.core.tax.TaxCategory;
import org.leadtocash.i18n.language.Messages;

class InvoiceRulesTest {
    private static final InvoiceRules RULES = InvoiceRules.en16931();
    private static final Viewer CLERK = Viewer.ofAll("clerk");

    @Test
    void aSmallInvoiceSatisfiesThemAll() {
        assertThat(InvoiceExample.check(valid()).list()).isEmpty();
    }

    /** The numbers of the official artefacts 1.3.16: BR-CL-08 stands among the rules of the model there. */
    @Test
    void thereAreTwoHundredAndOneRulesAndTwentyTwoAboutCodeLists() {
        Map<String, Long> families = RULES.rules().stream()
                .collect(Collectors.groupingBy(
                        rule -> rule.id().replaceAll("-?[0-9]+$", ""), TreeMap::new, Collectors.counting()));

        assertThat(families)
                .isEqualTo(new TreeMap<>(Map.ofEntries(
                        Map.entry("BR", 58L),
                        Map.entry("BR-CO", 23L),
                        Map.entry("BR-DEC", 21L),
                        Map.entry("BR-S", 10L),
                        Map.entry("BR-Z", 10L),
                        Map.entry("BR-E", 10L),
                        Map.entry("BR-AE", 10L),
                        Map.entry("BR-IC", 12L),
                        Map.entry("BR-G", 10L),
                        Map.entry("BR-O", 14L),
                        Map.entry("BR-AF", 10L),
                        Map.entry("BR-AG", 10L),
                        Map.entry("BR-B", 2L),
                        Map.entry("BR-CL", 23L))));
        assertThat(RULES.rules()).hasSize(201 + 22);
        assertThat(RULES.rules())
                .allSatisfy(rule -> assertThat(rule.source().citations())
                        .allMatch(citation -> citation.basis() == Basis.PRIMARY_READ
                                && citation.article().equals(rule.id())));
    }

    /** Known since regions.md: less than one unit is tolerated, exactly one is not. */
    @ParameterizedTest
    @CsvSource({
        "19.99, ''",
        "20.00, BR-CO-14 BR-CO-17 BR-S-09",
        "20.01, BR-CO-14 BR-CO-17 BR-S-09",
        "18.01, ''",
        "18.00, BR-CO-14 BR-CO-17 BR-S-09"
    })
    void aTaxLessThanOneUnitAwayIsTolerated(String tax, String rules) {
        Invoice changed =
                withBreakdown(part -> new VatBreakdown(part.taxable(), amount(tax), part.vat(), part.exemption()));

        assertThat(broken(changed)).containsAll(words(rules));
        assertThat(broken(changed)).doesNotContain(rules.isEmpty() ? "BR-S-09" : "BR-S-08");
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({"100.99, false", "101.00, true", "99.01, false", "99.00, true"})
    void aBaseAtARateIsToleratedAsNear(String taxable, boolean refused) {
        Invoice changed =
                withBreakdown(part -> new VatBreakdown(amount(taxable), part.tax(), part.vat(), part.exemption()));

        assertThat(broken(changed).contains("BR-S-08")).isEqualTo(refused);
    }

    @ParameterizedTest
    @CsvSource({"100.00, false", "100.01, true", "99.99, true"})
    void aBaseWithoutARateIsExact(String taxable, boolean refused) {
        Invoice zero = begun(VatTreatment.of(TaxCategory.Z, BigDecimal.ZERO))
                .breakdown(List.of(new VatBreakdown(
                        amount(taxable),
                        amount("0.00"),
                        VatTreatment.of(TaxCategory.Z, BigDecimal.ZERO),
                        Exemption.none())))
                .totalled(2)
                .build();

        assertThat(broken(zero).contains("BR-Z-08")).isEqualTo(refused);
    }

    /** Half towards positive infinity: the sum -100.005 is -100.00, and 100.005 is 100.01. */
    @ParameterizedTest
    @CsvSource({"-100.005, -100.00, true", "-100.005, -100.01, false", "100.005, 100.01, true", "100.005, 100.00, false"
    })
    void aSumIsRoundedFromTheMiddleUpwards(String net, String total, boolean holds) {
        Invoice invoice = begun(STANDARD)
                .lines(List.of(line("1", net, STANDARD)))
                .totals(InvoiceTotals.builder().lines(new BigDecimal(total)).build())
                .build();

        assertThat(RULES.only("BR-CO-10").check(ABOUT, invoice).isEmpty()).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({"100.00, false", "100.0, false", "1E+2, false", "100.000, true", "100.001, true"})
    void aThirdDecimalIsOneTooManyEvenWhereItIsZero(String net, boolean refused) {
        Invoice invoice = begun(STANDARD)
                .lines(List.of(line("1", net, STANDARD)))
                .totalled(2)
                .build();

        assertThat(broken(invoice).contains("BR-DEC-23")).isEqualTo(refused);
    }

    @ParameterizedTest
    @CsvSource({"1234567890, false", "12345678901, true", "'  1234   5678  ', false"})
    void aCardNumberOfMoreThanTenCharactersIsAWarning(String number, boolean warned) {
        Invoice invoice = valid().toBuilder()
                .payment(PaymentInstructions.builder()
                        .meansCode("48")
                        .card(new PaymentCard(number, ""))
                        .build())
                .build();

        assertThat(InvoiceExample.check(invoice).stream().map(Finding::severity))
                .isEqualTo(warned ? List.of(Severity.WARN) : List.of());
    }

    /** BR-AE-02 takes the buyer's registration number, BR-IC-02 does not. */
    @ParameterizedTest
    @CsvSource({"AE, false", "K, true"})
    void theReverseChargeTakesARegistrationWhereADeliveryWithinTheUnionDoesNot(TaxCategory category, boolean refused) {
        Invoice.Builder invoice = begun(VatTreatment.of(category, BigDecimal.ZERO))
                .exemption(category.name(), new Exemption("Because", ""));
        Invoice registered = invoice.buyer(invoice.build().buyer().toBuilder()
                        .registration(Identifier.of("RCS 4711"))
                        .build())
                .totalled(2)
                .build();

        String rule = category == TaxCategory.AE ? "BR-AE-02" : "BR-IC-02";
        assertThat(broken(registered).contains(rule)).isEqualTo(refused);
        assertThat(broken(begun(VatTreatment.of(category, BigDecimal.ZERO))
                        .totalled(2)
                        .build()))
                .contains(rule);
    }

    @Test
    void whatIsOutsideTheScopeOfTaxStandsAlone() {
        VatTreatment outside = VatTreatment.of(TaxCategory.O);
        Invoice mixed = begun(outside)
                .lines(List.of(line("1", "100.00", outside), line("2", "50.00", STANDARD)))
                .exemption("O", new Exemption("", "VATEX-EU-O"))
                .totalled(2)
                .build();

        // and a VAT identifier of the seller is one too many
        assertThat(broken(mixed)).containsExactlyInAnyOrder("BR-O-02", "BR-O-11", "BR-O-12");
    }

    @Test
    void anEmptyInvoiceIsToldAllItOwes() {
        assertThat(broken(Invoice.builder().build()))
                .containsExactlyInAnyOrder(
                        "BR-01",
                        "BR-02",
                        "BR-03",
                        "BR-04",
                        "BR-05",
                        "BR-06",
                        "BR-07",
                        "BR-08",
                        "BR-10",
                        "BR-12",
                        "BR-13",
                        "BR-14",
                        "BR-15",
                        "BR-16",
                        "BR-CO-10",
                        "BR-CO-13",
                        "BR-CO-16",
                        "BR-CO-18",
                        "BR-CO-26");
    }

    @Test
    void aRuleIsAskedAlone() {
        Invoice fragment =
                Invoice.builder().lines(List.of(line("1", "100.00", STANDARD))).build();

        assertThat(RULES.only("BR-CO-10").check(ABOUT, fragment).list()).hasSize(1);
        assertThat(RULES.only("BR-24", "BR-16").check(ABOUT, fragment).list()).isEmpty();
        assertThatThrownBy(() -> RULES.only("BR-24", "BR-99"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BR-99");
    }

    @Test
    void aFindingSaysWhereAndByHowMuchAndWhatToDo() {
        Invoice wrong = valid().toBuilder()
                .totals(valid().totals().toBuilder()
                        .withVat(new BigDecimal("119.01"))
                        .build())
                .build();

        Finding finding = RULES.only("BR-CO-15").check(ABOUT, wrong).list().get(0);

        assertThat(finding.subject()).hasToString("document:INVOICE:F-1#BG-22/BT-112");
        assertThat(finding.amount("found")).hasToString("Optional[EUR 119.01]");
        assertThat(finding.amount("expected")).hasToString("Optional[EUR 119.00]");
        assertThat(finding.remedies()).hasToString("[invoice.set-amount [term=BT-112, amount=EUR 119.00]]");
        assertThat(Messages.standard(Locale.ENGLISH).say(RULES.check(ABOUT, wrong), CLERK))
                .contains("BR-CO-15: Total with VAT (BT-112) is EUR\u00a0119.01, and must be EUR\u00a0119.00.")
                .contains("→ Set Total with VAT (BT-112) to EUR\u00a0119.00.");
        assertThat(Messages.standard(Locale.SIMPLIFIED_CHINESE).say(RULES.check(ABOUT, wrong), CLERK))
                .contains("含税总额（BT-112）");
    }

    @Test
    void anAmountInNoCurrencyIsSaidWithoutOne() {
        Invoice wrong = Invoice.builder()
                .header(InvoiceHeader.builder().currency("EURO").build())
                .lines(List.of(line("1", "100.00", STANDARD)))
                .build();

        Finding finding = RULES.only("BR-CO-10").check(ABOUT, wrong).list().get(0);

        assertThat(finding.amount("expected")).hasToString("Optional[XXX 100.00]");
        assertThat(Messages.standard(Locale.ENGLISH).say(finding)).contains("XXX");
    }

    @Test
    void aLineIsNamedByItsPlace() {
        Invoice wrong = valid().toBuilder()
                .lines(List.of(
                        line("1", "100.00", STANDARD),
                        line("2", "1.00", STANDARD).toBuilder()
                                .vat(VatTreatment.none())
                                .build()))
                .build();

        assertThat(RULES.only("BR-CO-04").check(ABOUT, wrong).list())
                .extracting(finding -> finding.subject().path())
                .containsExactly("BG-25/2/BG-30/BT-151");
    }

    @Test
    void aCurrencyWithThreeDecimalsIsAskedForThree() {
        Invoice dinars = begun(STANDARD)
                .lines(List.of(line("1", "100.125", STANDARD)))
                .totalled(3)
                .build();

        assertThat(broken(dinars)).contains("BR-DEC-23", "BR-DEC-09", "BR-CO-10");
        assertThat(InvoiceRules.en16931(3).check(ABOUT, dinars).list()).isEmpty();
    }

    @Test
    void theVerdictNamesItsTables() {
        DocVersion about = new DocVersion(DocRef.parse("INVOICE:F-1"), 1, ContentHash.of(new byte[0]));

        Verdict verdict = RULES.assess(about, Instant.parse("2024-06-01T00:00:00Z"), valid());

        assertThat(verdict.findings().isEmpty()).isTrue();
        assertThat(verdict.dataSets()).hasToString("[en16931@1.3.16]");
    }

    private static InvoiceRules house(String... rows) {
        String head = """
                @set house
                @version 1
                @asOf 2024-01-01
                @source House rules
                @uri https://example.org/rules
                @basis PRIMARY_READ 2024-01-01
                id,severity,word,terms,argument
                """;
        return InvoiceRules.read("house.csv", new StringReader(head + String.join("\n", rows) + "\n"));
    }

    @Test
    void aLayerAddsRulesAndWeighsHeavier() {
        InvoiceRules tightened =
                RULES.tightenedBy(house("HOUSE-1,BLOCK,given,BT-10,", "BR-51,BLOCK,max-length,BT-87,10"));

        assertThat(tightened.check(ABOUT, valid()).list())
                .extracting(Finding::toString)
                .containsExactly("BLOCK invoice.term-missing document:INVOICE:F-1#BT-10 [rule=HOUSE-1, term=BT-10]"
                        + " remedies [invoice.supply [term=BT-10]]");
        assertThat(tightened.rule("BR-51").map(InvoiceRule::severity)).isEqualTo(Optional.of(Severity.BLOCK));
        assertThat(tightened.dataSets()).hasToString("[en16931@1.3.16, house@1]");
        assertThat(tightened.tightenedBy(house("HOUSE-1,BLOCK,given,BT-10,")).rules())
                .hasSameSizeAs(tightened.rules());
    }

    @Test
    void aLayerThatLoosensIsRefusedWithBothTexts() {
        InvoiceRules loose = house("BR-02,WARN,given,BT-1,", "BR-16,INFO,part,BG-25,");

        assertThatThrownBy(() -> RULES.tightenedBy(loose))
                .isInstanceOfSatisfying(
                        LoadException.class,
                        e -> assertThat(e.problems())
                                .hasSize(2)
                                .allSatisfy(
                                        problem -> assertThat(problem.code()).hasToString("invoice.layer-loosens")))
                .hasMessageContaining("BR-02")
                .hasMessageContaining("House rules")
                .hasMessageContaining("EN 16931 validation artefacts");
    }

    @Test
    void everyRowThatDoesNotFitIsNamed() {
        assertThatThrownBy(() -> house(
                        "HOUSE-1,BLOCK,given,BT-4,",
                        "HOUSE-2,HEAVY,given,BT-1,",
                        "HOUSE-3,BLOCK,gven,BT-1,",
                        "HOUSE-4,BLOCK,one-of,BT-1 BT-27,",
                        "HOUSE-5,BLOCK,in-list,BT-1,no-list",
                        "HOUSE-6,BLOCK,decimals,BT-106,two",
                        "HOUSE-7,BLOCK,pattern,BT-1,(",
                        "HOUSE-8,BLOCK,given,BT-1",
                        "HOUSE-9,BLOCK,given,BT-1,",
                        "HOUSE-9,BLOCK,given,BT-1,"))
                .isInstanceOfSatisfying(
                        LoadException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.subject().toString())
                                .containsExactlyInAnyOrder(
                                        "file:house.csv#8:1",
                                        "file:house.csv#9:1",
                                        "file:house.csv#10:1",
                                        "file:house.csv#11:1",
                                        "file:house.csv#12:1",
                                        "file:house.csv#13:1",
                                        "file:house.csv#14:1",
                                        "file:house.csv#15:1",
                                        "file:house.csv#17:1"));
        assertThatThrownBy(() -> InvoiceRules.read("x.csv", new StringReader("@set X\nid\n")))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("@set".substring(1));
    }

    @Test
    void whatNobodyOpenedIsCappedAtReview() {
        String text = """
                @set memory
                @version 1
                @asOf 2024-01-01
                @source Somewhere
                @uri nowhere
                @basis FROM_MEMORY
                id,severity,word,terms,argument
                M-1,BLOCK,given,BT-10,
                """;

        assertThat(InvoiceRules.read("memory.csv", new StringReader(text)).rules())
                .extracting(InvoiceRule::severity)
                .containsExactly(Severity.REVIEW);
    }
}
