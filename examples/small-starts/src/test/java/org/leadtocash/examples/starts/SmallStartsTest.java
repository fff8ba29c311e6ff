package org.leadtocash.examples.starts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallStartsTest {
    /** Stands between a currency and its amount. */
    private static final char NO_BREAK_SPACE = '\u00a0';

    private static List<String> lines(Consumer<PrintStream> start) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        start.accept(out);
        return bytes.toString(StandardCharsets.UTF_8)
                .replace(NO_BREAK_SPACE, ' ')
                .lines()
                .toList();
    }

    @Test
    void aQuoteShowsItsWaterfallAndItsProofHolds() {
        // 120 at 450.00 are 54,000.00; 3 % of that are 1,620.00; 120 at 2.50 are 300.00; 54,000 - 1,620 + 300 = 52,680
        assertThat(lines(PriceOnly::run))
                .containsExactly(
                        "10 120 C62 OLED-55: EUR 52680.00",
                        "100 LIST_PRICE 450.00 EUR per C62: EUR 54000.00",
                        "200 CUSTOMER_DISCOUNT -3 %: EUR -1620.00",
                        "300 SURCHARGE 2.50 EUR per C62: EUR 300.00",
                        "net EUR 52680.00",
                        "proof holds: true");
    }

    @Test
    void anOrderOverTheLimitPassesAfterTheLeastPaymentThatIsEnough() {
        // 15,000 owed and 8,200 ordered are 3,200 over the limit of 20,000. A piece is worth 8,200 / 30 = 273.33:
        // 11 of them are 3,006.67, too little; 12 are 3,280. After 3,200 are paid, 11,800 + 8,200 are the limit
        // exactly.
        assertThat(lines(CreditOnly::run))
                .containsExactly(
                        "EUR 15000.00 owed: refused",
                        "Blocked: Order 4711 accounts/C-100/MAIN: C-100/MAIN would use EUR 23,200.00 of EUR 20,000.00"
                                + " (limit EUR 20,000.00): EUR 3,200.00 too much.",
                        "  → Pay EUR 3,200.00, beginning with Invoice 90.",
                        "  → Cut Order 4711, line 10 by 12 (EUR 3,280.00).",
                        "  → Raise the limit of C-100/MAIN by EUR 3,200.00.",
                        "EUR 11800.00 owed: passes");
    }

    @Test
    void anOrderIsRefusedForEveryReasonAtOnceAndThenReleased() {
        // the shipped order asks at release for a confirmed date, an order manager or the system, and two verdicts
        assertThat(lines(StageOnly::run))
                .containsExactly(
                        "submit: now CHECKING",
                        "Blocked: Order 4711: confirmedDate is missing.",
                        "  → Supply confirmedDate.",
                        "Blocked: Order 4711: release from CHECKING is not allowed to this role.",
                        "  → Let someone in the role OM do it.",
                        "  → Let someone in the role SYS do it.",
                        "To be reviewed: Order 4711: The verdict of compliance is missing.",
                        "  → Ask compliance for a new verdict.",
                        "To be reviewed: Order 4711: The verdict of credit is missing.",
                        "  → Ask credit for a new verdict.",
                        "release: now RELEASED");
    }

    @Test
    void aCompanyOnItsOwnIsAGroupOfOne() {
        // 3 at 400.00 are 1,200.00; the hash of an organisation is that of its canonical JSON
        assertThat(lines(OneCompany::run))
                .containsExactly("the same organisation: true", "net GBP 1200.00, the same quote: true");
    }

    /** What is shown is all there is to it: twenty lines of calls, and no method of one's own behind them. */
    @ParameterizedTest
    @ValueSource(strings = {"PriceOnly", "CreditOnly", "StageOnly", "OneCompany"})
    void eachStartTakesTwentyLines(String start) throws IOException {
        List<String> lines =
                Files.readAllLines(Path.of("src/main/java/org/leadtocash/examples/starts", start + ".java"));
        int run = lines.indexOf("    static void run(PrintStream out) {");
        List<String> body = lines.subList(run + 1, lines.size() - 2);

        assertThat(lines.subList(lines.size() - 2, lines.size())).containsExactly("    }", "}");
        assertThat(body).doesNotContain("    }");
        assertThat(body.stream()
                        .filter(line -> !line.isBlank())
                        .map(String::strip)
                        .filter(line -> line.length() > 3))
                .hasSizeLessThanOrEqualTo(20);
    }
}
