package org.leadtocash.core.flow.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.flow.BillingBasis;
import org.leadtocash.core.flow.FlowFixtures;
import org.leadtocash.core.flow.LinkKind;
import org.leadtocash.core.flow.rule.FlowRules;

/** Every kind of dirt that extracts bring is found, and what can be understood is kept. */
class DirtyExtractTest {
    private static final String HEADER =
            "predecessor,predecessor_item,successor,item,category,quantity,unit,value,currency,date\n";
    private static final String ORDER = ",,4711,10,C,10,C62,100.00,EUR,2023-01-02\n";
    private static final FlowExtract EXTRACT = FlowExtract.of(
            CategoryMap.of(
                    Category.of("C", DocType.ORDER, LinkKind.ORDERS).ordered(BillingBasis.DELIVERED),
                    Category.of("J", DocType.DELIVERY, LinkKind.FULFILS).following(DocType.ORDER),
                    Category.of("M", DocType.INVOICE, LinkKind.BILLS).following(DocType.DELIVERY)),
            ExtractLayout.of(ZoneOffset.UTC));

    private static ExtractReport read(byte[] bytes) {
        ExtractReport report = EXTRACT.read("flow.csv", new ByteArrayInputStream(bytes));
        assertThat(report.rows())
                .as("rows are nodes, links or rejected")
                .isEqualTo(report.nodes() + report.links() + report.rejected().size());
        assertThat(FlowFixtures.againstTheCatalogue(report.findings())).isEmpty();
        return report;
    }

    private static ExtractReport read(String rows) {
        return read((HEADER + ORDER + rows).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> codes(ExtractReport report) {
        List<Finding> all = new ArrayList<>(report.findings().list());
        all.addAll(FlowRules.standard().findings(report.flow()).list());
        return all.stream().map(finding -> finding.code().value()).distinct().toList();
    }

    /** Rows are parted by a bar; each is a link, and stays one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "self link; 80,1,80,1,J,1,C62,,,2023-01-04; flow.self-link",
                "cycle; 4711,10,80,1,J,1,C62,,,2023-01-04|80,1,81,1,J,1,C62,,,2023-01-04|81,1,80,1,J,1,C62,,,2023-01-04;"
                        + " flow.cycle",
                "missing predecessor; 4712,10,80,1,J,1,C62,,,2023-01-04; flow.unknown-document",
                "missing item; 4711,99,80,1,J,1,C62,,,2023-01-04; flow.unknown-document",
                "blank unit; 4711,10,80,1,J,7,,,,2023-01-04; flow.extract-blank-unit",
                "blank currency; 4711,10,80,1,J,7,C62,9.00,,2023-01-04; flow.extract-blank-currency",
                "over-delivery; 4711,10,80,1,J,6,C62,,,2023-01-04|4711,10,81,1,J,5,C62,,,2023-01-05; flow.over-delivered",
                "over-billing; 4711,10,80,1,J,6,C62,,,2023-01-04|80,1,90,1,M,7,C62,70.00,EUR,2023-01-05; flow.over-billed",
                "negative quantity; 4711,10,80,1,J,-3,C62,,,2023-01-04; flow.negative-quantity",
                "another unit; 4711,10,80,1,J,3,KGM,,,2023-01-04; flow.unit-mismatch",
                "another currency; 4711,10,90,1,M,1,C62,9.00,USD,2023-01-04; flow.mixed-currency",
                "a date before its order; 4711,10,80,1,J,3,C62,,,2022-12-31; flow.child-before-parent",
                "a row twice; 4711,10,80,1,J,3,C62,,,2023-01-04|4711,10,80,1,J,3,C62,,,2023-01-04; flow.duplicate-link"
            })
    void whatCanBeUnderstoodIsTakenInAndFound(String kind, String rows, String code) {
        ExtractReport report = read(rows.replace('|', '\n') + "\n");

        assertThat(report.rejected()).as(kind).isEmpty();
        assertThat(report.links()).isEqualTo(rows.split("\\|").length);
        assertThat(report.flow().links()).hasSize(rows.split("\\|").length);
        assertThat(codes(report)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-30",
                "2023-13-01",
                "20230229",
                "0000-00-00",
                "99991332",
                "12345-01-01",
                "0001-01-01",
                "yesterday"
            })
    void aDayThatNoCalendarHasIsRejectedAndTheOthersAreKept(String day) {
        ExtractReport report = read("4711,10,80,1,J,1,C62,,," + day + "\n4711,10,81,1,J,1,C62,,,2023-01-04\n");

        assertThat(report.rejected()).containsExactly(2L);
        assertThat(report.findings().list())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.toString()).contains("flow.extract-value", "flow.csv#3:24 date", day));
        assertThat(report.links()).isEqualTo(1);
    }

    @Test
    void anItemThatIsDeclaredTwiceIsRejectedAndNamesTheFirst() {
        assertThat(read(",,4711,10,C,99,C62,990.00,EUR,2023-01-02\n").findings())
                .singleElement()
                .hasToString("BLOCK flow.extract-twice file:flow.csv#3:3 successor [first=1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "UTF-16", "GB18030", "Shift_JIS"})
    void aFileInAnotherEncodingIsSaidToBe(String encoding) {
        String text = HEADER + ORDER + ",,B\u00fcro \u5317\u4eac,10,C,1,C62,1,EUR,2023-01-02\n";
        String told =
                encoding.startsWith("ISO") || encoding.startsWith("win") ? text.replaceAll("[^\\x00-\\xff]", "") : text;
        ExtractReport report = read(told.getBytes(Charset.forName(encoding)));

        assertThat(report.isComplete()).isFalse();
        assertThat(report.findings().list().toString()).contains("flow.extract-broken", "a byte that is not UTF-8");
    }

    /** Wherever a file breaks off, it is read as far as it goes, or a finding says what is wrong with its end. */
    @Test
    void aFileMayBreakOffAnywhere() {
        byte[] whole = (HEADER + ORDER + "4711,10,\"B\u00fcro, \u5317\u4eac\",1,J,6,C62,,,2023-01-04\n")
                .getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            ExtractReport report = read(Arrays.copyOf(whole, length));
            boolean isRowEnd = length == whole.length - 1
                    || length == HEADER.length()
                    || length == HEADER.length() - 1
                    || length == HEADER.length() + ORDER.length()
                    || length == HEADER.length() + ORDER.length() - 1;

            assertThat(report.isComplete())
                    .as("broken off after " + length + " bytes")
                    .isEqualTo(isRowEnd);
            assertThat(report.findings().isEmpty()).isEqualTo(isRowEnd);
        }
    }

    /** One text over and over, as many bytes as somebody is willing to read. */
    private static final class Endless extends InputStream {
        private final byte[] start;
        private final byte[] again;
        private long at;

        Endless(String start, String again) {
            this.start = start.getBytes(StandardCharsets.UTF_8);
            this.again = again.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            long place = at++;
            return place < start.length ? start[(int) place] : again[(int) ((place - start.length) % again.length)];
        }
    }

    static List<Arguments> endlessRows() {
        return List.of(
                Arguments.of("x", "x"),
                Arguments.of("", ","),
                Arguments.of("\"", "x"),
                Arguments.of("\"", "\n"),
                Arguments.of("\"", "\"\""),
                Arguments.of("\"", "a,b\r\n"));
    }

    @ParameterizedTest
    @MethodSource("endlessRows")
    void anEndlessRowIsLeftAfterItsFirstKilobytes(String start, String again) {
        Endless endless = new Endless(HEADER + ORDER + start, again);
        ExtractReport report = EXTRACT.read("flow.csv", endless);

        assertThat(report.findings().list())
                .singleElement()
                .hasToString(
                        "BLOCK flow.extract-broken file:flow.csv#3:1 [what=\"a row of more than 65536 characters\"]");
        assertThat(report.nodes()).isEqualTo(1);
        assertThat(endless.at).isLessThan(1 << 18);
    }

    @Test
    void endlessBadRowsEndAfterAsManyAsTheLayoutBears() {
        ExtractReport report = FlowExtract.of(
                        CategoryMap.of(), ExtractLayout.of(ZoneOffset.UTC).withMost(Long.MAX_VALUE, 1_000))
                .read("flow.csv", new Endless(HEADER, "bad,row\n"));

        assertThat(report.rows()).isEqualTo(1_000);
        assertThat(report.findings().list()).hasSize(1_001);
        assertThat(report.flow().documents()).isEmpty();
    }

    @Test
    void endlessGoodRowsEndAfterAsManyAsTheLayoutBears() {
        ExtractReport report = FlowExtract.of(
                        CategoryMap.of(Category.of("J", DocType.DELIVERY, LinkKind.FULFILS)
                                .following(DocType.ORDER)),
                        ExtractLayout.of(ZoneOffset.UTC).withMost(1_000, 1_000))
                .read("flow.csv", new Endless(HEADER, "4711,10,80,1,J,1,C62,,,2023-01-04\n"));

        assertThat(report.links()).isEqualTo(1_000);
        assertThat(report.findings().list())
                .singleElement()
                .hasToString("BLOCK flow.extract-too-many file:flow.csv [rows=1000, most=1000]");
    }
}
