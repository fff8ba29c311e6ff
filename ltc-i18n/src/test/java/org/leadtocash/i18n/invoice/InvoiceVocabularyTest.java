package org.leadtocash.i18n.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.invoice.Invoice;
import org.leadtocash.core.invoice.InvoiceHeader;
import org.leadtocash.core.tax.TaxCategory;
import org.leadtocash.i18n.invoice.code.CodeList;
import org.leadtocash.i18n.invoice.code.CodeLists;
import org.leadtocash.i18n.invoice.term.BusinessTerm;
import org.leadtocash.i18n.invoice.term.BusinessTerms;
import org.leadtocash.i18n.language.Texts;

class InvoiceVocabularyTest {

    /** The numbers run from 1 to 165; BT-4 does not exist. */
    @Test
    void everyTermOfTheStandardIsThere() {
        Set<String> expected = IntStream.rangeClosed(1, 165)
                .filter(number -> number != 4)
                .mapToObj(number -> "BT-" + number)
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> whole = BusinessTerms.all().stream()
                .map(BusinessTerm::id)
                .filter(id -> id.matches("BT-[0-9]+"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(whole).isEqualTo(expected);
    }

    @Test
    void everyTermAndGroupHasANameInEveryLanguage() {
        for (Texts texts : Texts.standard()) {
            BusinessTerms.all()
                    .forEach(term -> assertThat(texts.pattern("term." + term.id()))
                            .as("%s %s", texts.locale(), term)
                            .isPresent());
            IntStream.rangeClosed(1, 32)
                    .forEach(number -> assertThat(texts.pattern("term.BG-" + number))
                            .as("%s BG-%s", texts.locale(), number)
                            .isPresent());
        }
    }

    @Test
    void aTermIsFoundInAnInvoice() {
        Invoice invoice = Invoice.builder()
                .header(InvoiceHeader.builder()
                        .number("F-1")
                        .buyerReference(" ")
                        .build())
                .build();

        assertThat(BusinessTerms.of("BT-1").isGivenIn(invoice)).isTrue();
        assertThat(BusinessTerms.of("BT-10").isGivenIn(invoice))
                .as("blanks alone")
                .isFalse();
        assertThatThrownBy(() -> BusinessTerms.of("BT-4")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BusinessTerms.group("BG-99")).isInstanceOf(IllegalArgumentException.class);
    }

    /** Counted in the official artefacts 1.3.16 by splitting the lists of their tests at blanks. */
    @ParameterizedTest
    @CsvSource({
        "document-type-invoice, 50, 380, 381",
        "document-type-credit-note, 13, 381, 380",
        "currency, 178, EUR, DEM",
        "tax-point-event, 3, 35, 36",
        "object-scheme, 818, ABT, ???",
        "note-subject, 383, AAI, QQQ",
        "identifier-scheme, 243, 0088, 9999",
        "item-class-scheme, 185, TST, QQ",
        "country, 251, XI, UK",
        "payment-means, 84, 58, 99",
        "vat-category, 10, AE, A",
        "allowance-reason, 19, 95, 1",
        "charge-reason, 178, FC, QQ",
        "vat-exemption, 88, VATEX-EU-IC, VATEX-EU-ZZ",
        "unit, 2162, C62, PIECE",
        "mime, 6, application/pdf, text/plain",
        "electronic-address-scheme, 104, 9930, 9999",
        "vat-id-prefix, 252, EL, UK"
    })
    void aListHasItsCodesAndNoOther(String name, int size, String known, String unknown) {
        CodeList list = CodeLists.standard().list(name);

        assertThat(list.codes()).hasSize(size).contains(known).doesNotContain(unknown);
        assertThat(list.has(known)).isTrue();
        assertThat(list.has(unknown)).isFalse();
        assertThat(list.title()).isNotBlank();
        assertThat(list.version()).isEqualTo("1.3.16");
        assertThat(list.source().instrument()).startsWith("EN 16931 validation artefacts");
    }

    @Test
    void everyCategoryThatTheLawDecidesIsOneOfTheList() {
        assertThat(CodeLists.standard().list("vat-category").codes())
                .containsAll(
                        List.of(TaxCategory.values()).stream().map(Enum::name).toList());
    }

    @Test
    void whatIsWrongWithAListIsNamed() {
        String text = """
                A B
                @list x
                @title T
                @version 1
                @source S
                @basis PRIMARY_READ
                A A
                @list y
                @nothing n
                """;

        assertThatThrownBy(() -> CodeLists.read("lists.txt", new StringReader(text)))
                .isInstanceOfSatisfying(
                        LoadException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.subject().toString())
                                .contains(
                                        "file:lists.txt#1:1",
                                        "file:lists.txt#7:1",
                                        "file:lists.txt#8:1",
                                        "file:lists.txt#9:1"));
    }
}
