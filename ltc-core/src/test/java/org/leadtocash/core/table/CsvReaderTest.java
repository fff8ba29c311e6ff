package org.leadtocash.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvReaderTest {
    private static final CsvFormat FORMAT = CsvFormat.rfc4180();

    @Test
    void readsWhatRfc4180Describes() {
        assertThat(rows("a,b\r\n\"x, y\",\"say \"\"hi\"\"\"\r\n,\r\n"))
                .containsExactly(List.of("a", "b"), List.of("x, y", "say \"hi\""), List.of("", ""));
    }

    @Test
    void theLastLineNeedsNoEnd() {
        assertThat(rows("a,b")).containsExactly(List.of("a", "b"));
        assertThat(rows("a,")).containsExactly(List.of("a", ""));
        assertThat(rows("a\n")).containsExactly(List.of("a"));
        assertThat(rows("\"a\"")).containsExactly(List.of("a"));
        assertThat(rows("")).isEmpty();
    }

    @Test
    void everyKindOfLineEndEndsALine() {
        CsvReader reader = reader("a\nb\r\nc\rd\n\n\r\n\"\"\n");
        List<String> places = new ArrayList<>();
        reader.forEachRemaining(row -> places.add(row.number() + "@" + row.line() + "=" + row.field(0)));
        assertThat(places).containsExactly("1@1=a", "2@2=b", "3@3=c", "4@4=d", "5@7=");
    }

    @Test
    void everyFieldKnowsItsPlace() {
        CsvReader reader = reader("h1,h2,h3\n\"two\nlines\",\"b\",c\n");
        assertThat(reader.next().size()).isEqualTo(3);
        CsvRow row = reader.next();
        assertThat(row.field(0)).isEqualTo("two\nlines");
        assertThat(row.line(0)).isEqualTo(2);
        assertThat(row.column(0)).isEqualTo(1);
        assertThat(row.line(1)).isEqualTo(3);
        assertThat(row.column(1)).isEqualTo(8);
        assertThat(row.column(2)).isEqualTo(12);
        assertThat(row.problem(2, "not a number")).hasToString("t.csv:3:12: not a number");
        assertThat(row.problem(9, "missing")).hasToString("t.csv:3:12: missing");
    }

    @Test
    void aHeaderNamesTheFields() {
        CsvReader reader = reader("\uFEFFcode, name\nEUR,Euro\nXXX\n");
        assertThat(reader.readHeader()).containsExactly("code", "name");
        CsvRow euro = reader.next();
        assertThat(euro.field("name")).isEqualTo("Euro");
        assertThat(reader.next().field("name")).isEmpty();
        assertThatThrownBy(() -> euro.field("digits"))
                .hasMessageContaining("\"digits\"")
                .hasMessageContaining("name");
    }

    @Test
    void commentsAreSkippedWhereTheFormatHasThem() {
        CsvReader reader = CsvReader.of(
                "t.csv",
                new StringReader("# a \"comment\"\nx,#y\n#z"),
                FORMAT.withComments().withDelimiter(','));
        assertThat(reader.next().line()).isEqualTo(2);
        assertThat(reader.hasNext()).isFalse();
        assertThat(rows("#a,b")).containsExactly(List.of("#a", "b"));
    }

    @Test
    void otherDelimitersAreAsGood() {
        CsvReader reader = CsvReader.of("t", new StringReader("a;b,c\n"), FORMAT.withDelimiter(';'));
        assertThat(reader.next().field(1)).isEqualTo("b,c");
        assertThatThrownBy(() -> FORMAT.withDelimiter('"')).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNoTableSaysWhere() {
        assertThatThrownBy(() -> rows("a,b\nc,d\"e\n"))
                .hasMessage("t.csv:2:4: a quote within a field that does not" + " start with one");
        assertThatThrownBy(() -> rows("a\n\"b\"c\n")).hasMessage("t.csv:2:4: text after the closing quote of a field");
        assertThatThrownBy(() -> rows("a\nb,\"c\nd\n")).hasMessage("t.csv:2:3: a quote that never closes");
        assertThatThrownBy(() -> reader("a,b,a\n").readHeader()).hasMessage("t.csv:1:5: the header names \"a\" twice");
        assertThatThrownBy(() -> reader("\n").readHeader()).hasMessage("t.csv:2:1: no header: the text has no row");
    }

    @Test
    void aRowLongerThanAllowedFailsEarlyAndNamesItsStart() {
        CsvFormat shortRows = FORMAT.withMaxRowLength(10);
        assertThat(CsvReader.of("t.csv", new StringReader("123456789\n123456789\n"), shortRows))
                .toIterable()
                .hasSize(2);
        CsvReader reader = CsvReader.of("t.csv", new StringReader("a\n\"1234\n56789012345"), shortRows);
        assertThat(reader.next().field(0)).isEqualTo("a");
        assertThatThrownBy(reader::hasNext).hasMessage("t.csv:2:1: a row of more than 10 characters");
    }

    @Test
    void malformedUtf8IsFoundAtItsPlace() {
        byte[] bytes = "Zürich,1\nGenève,?\n".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xFF;
        CsvReader reader = CsvReader.of("t.csv", new ByteArrayInputStream(bytes), FORMAT);
        assertThat(reader.next().field(0)).isEqualTo("Zürich");
        assertThatThrownBy(reader::hasNext).hasMessage("t.csv:2:8: a byte that is not UTF-8");
        CsvReader cut = CsvReader.of("t.csv", new ByteArrayInputStream(new byte[] {'a', (byte) 0xC3}), FORMAT);
        assertThatThrownBy(cut::hasNext).hasMessage("t.csv:1:2: a byte that is not UTF-8");
    }

    @Test
    void buffersMayEndAnywhere() {
        String field = "ü😀\"\"\r\n";
        for (int pad = 8180; pad < 8200; pad++) {
            String text = "x".repeat(pad) + "\r\n\"" + field + "\",y\r\n";
            CsvReader reader =
                    CsvReader.of("t", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), FORMAT);
            assertThat(reader.next().field(0)).hasSize(pad);
            CsvRow row = reader.next();
            assertThat(row.field(0)).isEqualTo("ü😀\"\r\n");
            assertThat(row.line(1)).isEqualTo(3);
            assertThat(reader.hasNext()).isFalse();
        }
    }

    private static CsvReader reader(String text) {
        return CsvReader.of("t.csv", new StringReader(text), FORMAT);
    }

    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        reader(text).forEachRemaining(row -> {
            List<String> fields = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                fields.add(row.field(i));
            }
            rows.add(fields);
        });
        return rows;
    }
}
