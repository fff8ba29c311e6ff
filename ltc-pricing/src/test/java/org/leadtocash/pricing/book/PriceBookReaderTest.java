package org.leadtocash.pricing.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.time.Validity;
import org.leadtocash.pricing.DeclaredCodes;
import org.leadtocash.pricing.condition.ConditionType;
import org.leadtocash.pricing.condition.KeyField;
import org.leadtocash.pricing.condition.PriceRecord;
import org.leadtocash.pricing.condition.Rate;
import org.leadtocash.pricing.condition.Tier;

class PriceBookReaderTest {
    private static final LocalDate AS_OF = LocalDate.of(2023, 1, 1);
    private static final PriceBookReader READER = PriceBookReader.of("DE", "7", AS_OF)
            .expecting(List.of(ConditionType.LIST_PRICE, ConditionType.CUSTOMER_DISCOUNT));

    private static final String HEADER =
            "id,conditionType,customer,material,validFrom,validThrough,kind,rate,currency,per,unit,scaleFrom\n";

    private static BookImport read(String text) {
        BookImport read = READER.readCsv("prices.csv", new StringReader(text));
        DeclaredCodes.check(read.problems());
        return read;
    }

    private static List<String> problems(String text) {
        return read(text).problems().stream().map(Finding::toString).toList();
    }

    @Test
    void rowsOfOneIdAreTheTiersOfOneRecord() {
        PriceBook book = read(HEADER
                        + "LP-1,LIST_PRICE,,OLED-55,2022-07-01,2022-12-31,PER_UNIT,3200.00,CNY,1,C62,0\n"
                        + "LP-1,LIST_PRICE,,OLED-55,2022-07-01,2022-12-31,PER_UNIT,3050.00,CNY,1,C62,100\n"
                        + "CD-7,CUSTOMER_DISCOUNT,C-100,,2022-07-01,,PERCENT,-3,,,,\n")
                .book();
        assertThat(book.records())
                .containsExactly(
                        PriceRecord.of("CD-7", ConditionType.CUSTOMER_DISCOUNT)
                                .key(KeyField.CUSTOMER, "C-100")
                                .validity(Validity.since(LocalDate.of(2022, 7, 1)))
                                .rate(Rate.percent(new BigDecimal("-3")))
                                .build(),
                        PriceRecord.of("LP-1", ConditionType.LIST_PRICE)
                                .key(KeyField.MATERIAL, "OLED-55")
                                .validity(Validity.of(LocalDate.of(2022, 7, 1), LocalDate.of(2023, 1, 1)))
                                .rate(Rate.perUnit(BigMoney.parse("CNY 3200.00"), 1, Unit.of("C62"))
                                        .withTier(Tier.of(100, "3050.00")))
                                .build());
    }

    @Test
    void theLastDayOfAnInclusiveEndIsIn() {
        PriceBook book = read(HEADER + "P,LIST_PRICE,,M,2022-07-01,2022-12-31,FIXED,1,EUR,,,\n")
                .book();
        Map<KeyField, String> key = Map.of(KeyField.MATERIAL, "M");
        assertThat(book.find(ConditionType.LIST_PRICE, key, LocalDate.of(2022, 6, 30)))
                .isEmpty();
        assertThat(book.find(ConditionType.LIST_PRICE, key, LocalDate.of(2022, 7, 1)))
                .hasSize(1);
        assertThat(book.find(ConditionType.LIST_PRICE, key, LocalDate.of(2022, 12, 31)))
                .hasSize(1);
        assertThat(book.find(ConditionType.LIST_PRICE, key, LocalDate.of(2023, 1, 1)))
                .isEmpty();
    }

    @Test
    void everyProblemIsToldAtOnceWithLineColumnAndField() {
        assertThat(problems(HEADER
                        + "A,LIST_PRIZE,,M,2022-07-01,,PER_UNIT,1.5,EUR,1,C62,\n"
                        + "B,LIST_PRICE,,M,2022-13-01,,PERUNIT,\"1,5\",EURO,0,C62,\n"
                        + "C,CUSTOMER_DISCOUNT,C-1,,,,PERCENT,250,,,,\n"
                        + "D,LIST_PRICE,,M,2022-07-01,2022-06-30,FIXED,1,EUR,,,-1\n"))
                .containsExactlyInAnyOrder(
                        "BLOCK pricing.unknown-condition-type file:prices.csv#2:3 conditionType"
                                + " [found=\"LIST_PRIZE\", maybe=\"LIST_PRICE\"]",
                        "BLOCK pricing.invalid-field file:prices.csv#3:17 validFrom"
                                + " [found=\"2022-13-01\", expected=\"a day such as 2023-02-21\"]",
                        "BLOCK pricing.invalid-field file:prices.csv#3:29 kind [found=\"PERUNIT\","
                                + " expected=\"one of PERCENT, FIXED, PER_UNIT\", maybe=\"PER_UNIT\"]",
                        "BLOCK pricing.invalid-field file:prices.csv#3:37 rate [found=\"1,5\","
                                + " expected=\"a decimal number such as 12.50, with at most 40 digits\"]",
                        "BLOCK pricing.invalid-field file:prices.csv#3:43 currency [found=\"EURO\","
                                + " expected=\"a currency code of ISO 4217 such as EUR\"]",
                        "BLOCK pricing.invalid-field file:prices.csv#3:48 per"
                                + " [found=\"0\", expected=\"a whole number from 1 on\"]",
                        "BLOCK pricing.percent-out-of-range file:prices.csv#4:36 rate [found=250%, largest=100%]",
                        "BLOCK pricing.invalid-field file:prices.csv#5:28 validThrough"
                                + " [found=\"2022-06-30\", expected=\"a day after 2022-07-01\"]",
                        "BLOCK pricing.invalid-field file:prices.csv#5:53 scaleFrom"
                                + " [found=\"-1\", expected=\"a decimal number from 0 on\"]");
    }

    @Test
    void countsReconcileAndARecordIsRefusedAsAWhole() {
        BookImport read = read(HEADER
                + "A,LIST_PRICE,,M,,,FIXED,1,EUR,,,0\n"
                + "A,LIST_PRICE,,M,,,FIXED,x,EUR,,,10\n"
                + "B,LIST_PRICE,,M,,,FIXED,1,EUR,,,0\n"
                + "B,LIST_PRICE,,M,,,FIXED,2,EUR,,,10\n"
                + "C,LIST_PRICE,,M,,,FIXED,y,EUR,,,0\n"
                + "C,LIST_PRICE,,M,,,FIXED,2,EUR,,,10\n"
                + "B,LIST_PRICE,,M,,,FIXED,2,EUR,,,10\n"
                + "D,LIST_PRICE,,M,,,FIXED,2,EUR,,,0\n"
                + "D,LIST_PRICE,,N,,,FIXED,2,EUR,,,10\n"
                + "E,LIST_PRICE,,M,,,FIXED,2,,,,0\n");
        assertThat(read.counts()).isEqualTo(new ImportCounts(10, 1, 1, 8));
        assertThat(read.problems().stream().map(problem -> problem.code().value()))
                .containsExactlyInAnyOrder(
                        "pricing.invalid-field",
                        "pricing.invalid-field",
                        "pricing.duplicate-record",
                        "pricing.rows-differ",
                        "pricing.invalid-record");
        assertThat(read.bookWithoutRejected().records().map(PriceRecord::id)).containsExactly("B");
        assertThatThrownBy(read::book).isInstanceOf(LoadException.class).hasMessageContaining("5 problems");
    }

    @Test
    void aHeaderIsCheckedBeforeAnyRow() {
        assertThat(problems("id,conditionType,materiel,kind\nA,LIST_PRICE,M,FIXED\n"))
                .containsExactly(
                        "BLOCK pricing.missing-column file:prices.csv#1:1 [expected=\"rate\"]",
                        "BLOCK pricing.unknown-column file:prices.csv#1:1 [found=\"materiel\", maybe=\"material\"]");
    }

    @Test
    void aFieldOfTheHostsOwnIsAColumnOnceItIsNamed() {
        PriceBook book = READER.withKeyFields(KeyField.of("brand"))
                .readCsv("p.csv", new StringReader("id,conditionType,brand,kind,rate\nA,LIST_PRICE,X,PERCENT,1\n"))
                .book();
        assertThat(book.keyFields()).containsExactly(KeyField.of("brand"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e9999999", "NaN", "Infinity", "0x10", "1,5", "--1", "1.", ".5", "١٢"})
    void whatIsNoPlainDecimalIsNoRate(String rate) {
        assertThat(problems(HEADER + "A,LIST_PRICE,,M,,,FIXED,\"" + rate + "\",EUR,,,\n"))
                .singleElement()
                .asString()
                .startsWith("BLOCK pricing.invalid-field file:prices.csv#2:25 rate");
    }

    @Test
    void aByteOrderMarkAndSemicolonsAreTaken() {
        String text = "\uFEFFid;conditionType;kind;rate;currency\r\nA;LIST_PRICE;FIXED;1.50;EUR\r\n";
        BookImport read = READER.withDelimiter(';')
                .readCsv("p.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(read.book().size()).isEqualTo(1);
    }

    @Test
    void aFirstByteThatIsNoTextIsAProblemWithAPlace() {
        BookImport read = READER.readCsv("p.csv", new ByteArrayInputStream(new byte[] {(byte) 0xfc, 'i', 'd'}));

        assertThat(read.problems().list())
                .singleElement()
                .asString()
                .startsWith("BLOCK pricing.not-a-table file:p.csv#1:1");
    }

    @Test
    void bytesThatAreNotUtf8AreAProblemWithAPlace() {
        byte[] latin1 = (HEADER + "A,LIST_PRICE,,M\u00fc,,,FIXED,1,EUR,,,\n").getBytes(StandardCharsets.ISO_8859_1);
        BookImport read = READER.readCsv("p.csv", new ByteArrayInputStream(latin1));
        assertThat(read.problems().list())
                .singleElement()
                .asString()
                .startsWith("BLOCK pricing.not-a-table file:p.csv#2:");
    }

    @Test
    void aLineWithoutAnEndFailsEarly() {
        Reader endless = new Reader() {
            @Override
            public int read(char[] target, int offset, int length) {
                Arrays.fill(target, offset, offset + length, 'x');
                return length;
            }

            @Override
            public void close() {
                // nothing to close
            }
        };
        assertThat(READER.readCsv("endless.csv", endless).problems().list())
                .singleElement()
                .asString()
                .contains("pricing.not-a-table", "a row of more than 1048576 characters");
    }

    @Test
    void twoRecordsOfOneIdAreNoBook() {
        PriceRecord record = PriceRecord.of("A", ConditionType.LIST_PRICE)
                .rate(Rate.percent(BigDecimal.ONE))
                .build();
        assertThatThrownBy(() -> PriceBook.of("X", "1", AS_OF, List.of(record, record)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two price records have the id A");
    }
}
