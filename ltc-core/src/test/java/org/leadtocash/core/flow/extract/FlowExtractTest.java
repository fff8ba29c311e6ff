package org.leadtocash.core.flow.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.LineRef;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.flow.BillingBasis;
import org.leadtocash.core.flow.FlowFixtures;
import org.leadtocash.core.flow.LinkKind;
import org.leadtocash.core.flow.balance.Balances;
import org.leadtocash.core.flow.balance.LineBalance;
import org.leadtocash.core.flow.rule.FlowRules;
import org.leadtocash.core.json.LtcJson;

class FlowExtractTest {
    private static final String HEADER =
            "predecessor,predecessor_item,successor,item,category,quantity,unit,value,currency,date\n";
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final CategoryMap CATEGORIES = CategoryMap.of(
            Category.of("C", DocType.ORDER, LinkKind.ORDERS).ordered(BillingBasis.DELIVERED),
            Category.of("J", DocType.DELIVERY, LinkKind.FULFILS).following(DocType.ORDER),
            Category.of("M", DocType.INVOICE, LinkKind.BILLS),
            Category.of("N", DocType.of("CANCELLATION"), LinkKind.REVERSES).negative(),
            Category.of("P", DocType.PAYMENT, LinkKind.PAYS));

    private static ExtractReport read(String... rows) {
        return FlowExtract.of(CATEGORIES, ExtractLayout.of(ZONE))
                .read("flow.csv", new StringReader(HEADER + String.join("\n", rows) + "\n"));
    }

    private static List<String> told(ExtractReport report) {
        assertThat(report.rows())
                .as("rows are nodes, links or rejected")
                .isEqualTo(report.nodes() + report.links() + report.rejected().size());
        assertThat(FlowFixtures.againstTheCatalogue(report.findings())).isEmpty();
        return report.findings().stream().map(Object::toString).toList();
    }

    @Test
    void aDealIsReadFromItsRows() {
        ExtractReport report = read(
                ",,4711,10,C,10,C62,100.00,EUR,2023-01-02",
                "4711,10,80,1,J,6,C62,,,2023-01-04",
                "4711,10,81,1,J,4,C62,,,20230105",
                "80,1,90,1,M,6,C62,60.00,EUR,2023-01-06",
                "81,1,90,2,M,4,C62,40.00,EUR,2023-01-06",
                ",,90,,M,,,119.00,EUR,2023-01-06",
                "90,,15,,P,,,119.00,EUR,2023-02-06");

        assertThat(told(report)).isEmpty();
        assertThat(report).hasToString("7 rows: 2 nodes, 5 links, 0 rejected");
        assertThat(report.isComplete()).isTrue();
        assertThat(FlowRules.standard().findings(report.flow())).isEmpty();
        LineBalance balance =
                Balances.of(report.flow()).line(LineRef.parse("ORDER:4711#10")).orElseThrow();
        assertThat(balance.isSettled()).isTrue();
        assertThat(balance.invoiced()).hasToString("10 C62");
        assertThat(Balances.of(report.flow())
                        .claim(DocRef.parse("INVOICE:90"))
                        .orElseThrow()
                        .open()
                        .isZero())
                .isTrue();
        assertThat(report.flow()
                        .document(DocRef.parse("ORDER:4711"))
                        .orElseThrow()
                        .at())
                .as("the day began in the zone of the extract")
                .isEqualTo(Instant.parse("2023-01-01T23:00:00Z"));
    }

    @Test
    void theOrderOfRowsDoesNotMatter() {
        String node = ",,4711,10,C,10,C62,100.00,EUR,2023-01-02";
        String link = "4711,10,80,1,J,6,C62,,,2023-01-04";
        String next = "80,1,90,1,M,6,C62,60.00,EUR,2023-01-06";

        assertThat(read(next, link, node).flow())
                .isEqualTo(read(node, link, next).flow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4711,10,80,1,J,6x,C62,,,2023-01-04 | flow.extract-value | 3:16 quantity",
                "4711,10,80,1,J,6,c62,,,2023-01-04 | flow.extract-value | 3:18 unit",
                "4711,10,80,1,J,6,C62,1.5,EURO,2023-01-04 | flow.extract-value | 3:26 currency",
                "4711,10,80,1,J,6,C62,1.5.5,EUR,2023-01-04 | flow.extract-value | 3:22 value",
                "4711,10,80,1,J,6,C62,,,2023-02-29 | flow.extract-value | 3:24 date",
                "4711,10,80,1,J,6,C62,,,20230001 | flow.extract-value | 3:24 date",
                "4711,10,80,1,J,6,C62,,,00000000 | flow.extract-value | 3:24 date",
                "4711,10,80,1,J,6,C62,,, | flow.extract-value | 3:24 date",
                "4711,10,,1,J,6,C62,,,2023-01-04 | flow.extract-value | 3:9 successor",
                "4711,10,8#0,1,J,6,C62,,,2023-01-04 | flow.extract-value | 3:9 successor",
                "4711,10,80,1,Z,6,C62,,,2023-01-04 | flow.extract-category | 3:14 category",
                "4711,10,80,1,J,6,C62 | flow.extract-fields | 3:1 predecessor",
                "nobody,10,90,1,M,6,C62,,,2023-01-04 | flow.extract-predecessor | 3:1 predecessor",
                ",,4711,20,C,,,100.00,EUR,2023-01-02 | flow.extract-value | 3:13 quantity",
                ",,4711,10,C,10,C62,100.00,EUR,2023-01-02 | flow.extract-twice | 3:3 successor"
            })
    void aRowThatCannotBeReadIsRejectedByNumberAndReason(String row, String code, String place) {
        ExtractReport report = read(",,4711,10,C,10,C62,100.00,EUR,2023-01-02", row);

        assertThat(told(report)).hasSize(1);
        assertThat(report.findings().list().get(0).code()).hasToString(code);
        assertThat(report.findings().list().get(0).subject()).hasToString("file:flow.csv#" + place);
        assertThat(report.rejected()).containsExactly(2L);
        assertThat(report.isComplete()).isFalse();
        assertThat(report.flow().documents())
                .as("a rejected row leaves nothing")
                .hasSize(1);
    }

    @Test
    void dirtIsTakenInAndSaid() {
        ExtractReport report = read(
                ",,4711,10,C,10,C62,100.00,EUR,2023-01-02",
                "4711,10,80,1,J,12,C62,,,2023-01-04",
                "4711,10,81,1,J,-3,C62,,,2023-01-01",
                "80,1,80,1,J,1,C62,,,2023-01-04",
                "81,1,82,1,J,1,C62,,,2023-01-04",
                "82,1,81,1,J,1,C62,,,2023-01-04",
                "4712,10,83,1,J,1,C62,,,2023-01-04",
                "4711,10,84,1,J,0,,0,,2023-01-04",
                "4711,10,85,1,J,7,,8,,2023-01-04",
                "4711,10,86,1,J,1,KGM,,,2023-01-04",
                "4711,10,86,1,J,1,KGM,,,2023-01-04");

        assertThat(told(report))
                .containsExactly(
                        "WARN flow.extract-blank-currency file:flow.csv#10:21 currency [found=\"8\"]",
                        "WARN flow.extract-blank-unit file:flow.csv#10:18 unit [found=\"7\"]");
        assertThat(report.links()).isEqualTo(10);
        Findings broken = FlowRules.standard().findings(report.flow());
        assertThat(broken.stream().map(finding -> finding.code().value()).distinct())
                .containsExactlyInAnyOrder(
                        "flow.cycle",
                        "flow.duplicate-link",
                        "flow.negative-quantity",
                        "flow.self-link",
                        "flow.unit-mismatch",
                        "flow.unknown-document",
                        "flow.child-before-parent");
    }

    @Test
    void signsAndCancellationsFollowTheCategoryMap() {
        ExtractReport report = read(
                ",,4711,10,C,10,C62,100.00,EUR,2023-01-02",
                "4711,10,80,1,J,10,C62,,,2023-01-04",
                "80,1,90,1,M,10,C62,100.00,EUR,2023-01-06",
                "90,1,91,1,N,4-,C62,-40.00,EUR,2023-01-07");
        LineBalance balance =
                Balances.of(report.flow()).line(LineRef.parse("ORDER:4711#10")).orElseThrow();

        assertThat(told(report)).isEmpty();
        assertThat(balance.invoiced()).hasToString("6 C62");
        assertThat(report.flow().links())
                .anyMatch(link -> link.toString().equals("INVOICE:90#1 REVERSES CANCELLATION:91#1 4 C62 EUR 40.00"));
    }

    @Test
    void twoOrdersInOneInvoiceAreBilledEachByItsOwn() {
        ExtractReport report = read(
                ",,1,10,C,5,C62,50.00,EUR,2023-01-02",
                ",,2,10,C,3,C62,30.00,EUR,2023-01-02",
                "1,10,80,1,J,5,C62,,,2023-01-04",
                "2,10,80,2,J,3,C62,,,2023-01-04",
                "80,1,90,1,M,5,C62,50.00,EUR,2023-01-06",
                "80,2,90,2,M,3,C62,30.00,EUR,2023-01-06");

        assertThat(told(report)).isEmpty();
        assertThat(FlowRules.standard().findings(report.flow())).isEmpty();
        assertThat(report.flow().mainLines(DocRef.parse("INVOICE:90"))).hasToString("{ORDER:1=5/8, ORDER:2=3/8}");
    }

    @Test
    void aNumberOfTwoKindsOfDocumentsIsNotGuessedAt() {
        ExtractReport report = read(
                ",,7,10,C,5,C62,50.00,EUR,2023-01-02",
                "7,10,7,1,J,5,C62,,,2023-01-04",
                "7,1,90,1,M,5,C62,50.00,EUR,2023-01-06");

        assertThat(told(report)).hasSize(2).allMatch(text -> text.startsWith("BLOCK flow.extract-predecessor"));
        assertThat(report.rejected()).containsExactly(2L, 3L);
    }

    @Test
    void categoriesOfBothEndsTellThemApart() {
        String text = HEADER.replace("successor,", "predecessor_category,successor,")
                        .replace("\n", ",event,due,seller,buyer\n")
                + ",,,7,10,C,5,C62,50.00,EUR,2023-01-02,,,,\n"
                + "7,10,C,7,1,J,5,C62,,,2023-01-04,e1,,,\n"
                + "7,1,J,90,1,M,5,C62,50.00,EUR,2023-01-06,e2,,,\n"
                + ",,,90,,M,,,59.50,EUR,2023-01-06,,2023-02-05,CN01,DE01\n";
        ExtractReport report =
                FlowExtract.of(CATEGORIES, ExtractLayout.of(ZONE)).read("flow.csv", new StringReader(text));

        assertThat(told(report)).isEmpty();
        assertThat(report.flow().links())
                .hasSize(2)
                .allMatch(link -> !link.event().isEmpty());
        assertThat(report.flow()
                        .document(DocRef.parse("INVOICE:90"))
                        .orElseThrow()
                        .due())
                .contains(LocalDate.of(2023, 2, 5));
        assertThat(report.flow()
                        .document(DocRef.parse("INVOICE:90"))
                        .orElseThrow()
                        .entities()
                        .orElseThrow()
                        .isIntercompany())
                .isTrue();
    }

    private static ExtractReport bytes(byte[] bytes) {
        return FlowExtract.of(CATEGORIES, ExtractLayout.of(ZONE)).read("flow.csv", new ByteArrayInputStream(bytes));
    }

    @Test
    void aFileInAnotherEncodingIsReadUpToItsFirstWrongByte() {
        String text = HEADER + ",,4711,10,C,10,C62,100.00,EUR,2023-01-02\n,,Büro,10,C,1,C62,1,EUR,2023-01-02\n";
        ExtractReport report = bytes(text.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(told(report))
                .containsExactly("BLOCK flow.extract-broken file:flow.csv#3:4 [what=\"a byte that is not UTF-8\"]");
        assertThat(report.nodes()).isEqualTo(1);
        assertThat(report.isComplete()).isFalse();
    }

    @Test
    void aFileThatBreaksOffIsSaidToBeBroken() {
        String text = HEADER + ",,4711,10,C,10,C62,100.00,EUR,2023-01-02\n";

        assertThat(told(bytes((text + ",,4711,20,C,10").getBytes(StandardCharsets.UTF_8))))
                .allMatch(told -> told.startsWith("BLOCK flow.extract-fields"))
                .hasSize(1);
        assertThat(told(bytes((text + ",,\"4711").getBytes(StandardCharsets.UTF_8))))
                .containsExactly("BLOCK flow.extract-broken file:flow.csv#3:3 [what=\"a quote that never closes\"]");
        assertThat(told(bytes(new byte[0]))).allMatch(told -> told.startsWith("BLOCK flow.extract-broken"));
    }

    /** A line of a gigabyte, made while it is read. */
    private static final class Endless extends InputStream {
        private static final long LENGTH = 1L << 30;
        private final byte[] header = HEADER.getBytes(StandardCharsets.UTF_8);
        private long at;

        @Override
        public int read() {
            if (at < header.length) {
                return header[(int) at++];
            }
            return at++ < LENGTH ? 'x' : -1;
        }
    }

    @Test
    void aLineOfAGigabyteIsLeftEarly() {
        Endless endless = new Endless();
        ExtractReport report =
                FlowExtract.of(CATEGORIES, ExtractLayout.of(ZONE)).read("flow.csv", endless);

        assertThat(told(report))
                .containsExactly(
                        "BLOCK flow.extract-broken file:flow.csv#2:1 [what=\"a row of more than 65536 characters\"]");
        assertThat(endless.at).isLessThan(1 << 18);
    }

    @Test
    void tooManyBadRowsEndTheReading() {
        ExtractReport report = FlowExtract.of(CATEGORIES, ExtractLayout.of(ZONE).withMost(100, 2))
                .read("flow.csv", new StringReader(HEADER + "x\n".repeat(50)));

        assertThat(report.rows()).isEqualTo(2);
        assertThat(told(report)).contains("BLOCK flow.extract-too-many file:flow.csv [rows=2, most=2]");
        assertThat(FlowExtract.of(CATEGORIES, ExtractLayout.of(ZONE).withMost(3, 100))
                        .read("flow.csv", new StringReader(HEADER + "x\n".repeat(50)))
                        .rows())
                .isEqualTo(3);
    }

    @Test
    void aMissingColumnIsNamed() {
        ExtractReport report = FlowExtract.of(CATEGORIES, ExtractLayout.of(ZONE).titled(ExtractColumn.UNIT, "MEINS"))
                .read("flow.csv", new StringReader(HEADER + ",,1,,C,,,,,2023-01-02\n"));

        assertThat(report.rows()).isZero();
        assertThat(told(report)).hasSize(1).allMatch(told -> told.contains("expected=\"MEINS\""));
    }

    @Test
    void otherSignsAreALayout() {
        String text = HEADER.replace(',', ';') + ";;4711;10;C;1,5;KGM;1000,25;EUR;20230102\n";
        ExtractReport report = FlowExtract.of(
                        CATEGORIES, ExtractLayout.of(ZONE).withDelimiter(';').withDecimalPoint(','))
                .read("flow.csv", new StringReader(text));

        assertThat(told(report)).isEmpty();
        assertThat(report.flow()
                        .line(LineRef.parse("ORDER:4711#10"))
                        .orElseThrow()
                        .amount()
                        .orElseThrow())
                .hasToString("EUR 1000.25");
    }

    @Test
    void aCategoryMapIsReadFromATableAndToldEveryProblem() {
        CategoryMap map = CategoryMap.read(
                "categories.csv",
                new StringReader(
                        "code,type,kind,follows,sign,delivers,billing\n# orders\nC,ORDER,ORDERS,,,yes,DELIVERED\n"
                                + "N,CANCELLATION,REVERSES,INVOICE,-,,\n"));

        assertThat(map.category("N").orElseThrow().isNegative()).isTrue();
        assertThat(map.category("C").orElseThrow().billing()).isEqualTo(BillingBasis.DELIVERED);
        assertThat(map.categories()).hasSize(2);
        assertThatThrownBy(() -> CategoryMap.read(
                        "categories.csv",
                        new StringReader("code,type,kind,follows,sign,delivers,billing\nC,order,ORDERS,,,yes,\n"
                                + "D,ORDER,ORDERS,,x,no,SOMETIME\nE,ORDER\nF,ORDER,ORDERS,,,,\nF,ORDER,ORDERS,,,,\n")))
                .isInstanceOfSatisfying(
                        LoadException.class,
                        e -> assertThat(e.problems().size()).isEqualTo(6));
        assertThatThrownBy(() -> CategoryMap.of(
                        Category.of("C", DocType.ORDER, LinkKind.ORDERS),
                        Category.of("C", DocType.QUOTE, LinkKind.QUOTES)))
                .hasMessageContaining("category \"C\": expected once");
    }

    @Test
    void mapsLayoutsAndReportsReadBackByteForByte() {
        LtcJson json = LtcJson.standard().with(ExtractJson.formats());
        ExtractReport report = read(",,4711,10,C,10,C62,100.00,EUR,2023-01-02", "4711,10,80,1,J,6x,C62,,,2023-01-04");

        ExtractLayout other = ExtractLayout.of(ZONE)
                .withDelimiter(';')
                .withDecimalPoint(',')
                .titled(ExtractColumn.UNIT, "MEINS")
                .withMost(7, 3);

        for (Object value : List.of(CATEGORIES, report, ExtractLayout.of(ZONE), other)) {
            String text = json.write(value);
            assertThat((Object) json.read("value", text, value.getClass())).isEqualTo(value);
            assertThat(json.write(json.read("value", text, value.getClass()))).isEqualTo(text);
        }
    }
}
