package org.leadtocash.examples.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EInvoiceTest {
    private static final Path DATA = Path.of("data");

    @TempDir
    private Path folder;

    private record Answer(int code, String text, String complaints) {}

    private static Answer run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = EInvoice.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void theInvoiceOfTheReadmeIsAcceptedInEverySyntax() throws IOException {
        Answer model = run("check", DATA.resolve("invoice.json").toString());
        assertThat(model.text()).isEqualTo("data/invoice.json: accepted, JSON\n");
        assertThat(model.code()).isZero();
        for (String syntax : new String[] {"ubl", "cii"}) {
            Answer converted = run("convert", DATA.resolve("invoice.json").toString(), syntax);
            assertThat(converted.code()).as(converted.text()).isZero();
            Path file = folder.resolve(syntax + ".xml");
            Files.writeString(file, converted.text());

            assertThat(run("check", file.toString()).text())
                    .contains(": accepted, " + (syntax.equals("cii") ? "CII" : "UBL_INVOICE"));
            assertThat(run("convert", file.toString(), "json").text().strip())
                    .isEqualTo(Files.readString(DATA.resolve("invoice.json")).strip());
        }
    }

    @Test
    void aWrongInvoiceIsRefusedWithEachReason() throws IOException {
        Path wrong = folder.resolve("wrong.json");
        Files.writeString(
                wrong,
                Files.readString(DATA.resolve("invoice.json"))
                        .replace("\"due\": \"500.00\"", "\"due\": \"500.01\"")
                        .replace("\"country\": \"FR\"", "\"country\": \"UK\""));

        Answer english = run("check", wrong.toString());
        Answer chinese = run("check", "--language", "zh", wrong.toString());

        assertThat(english.code()).isEqualTo(1);
        assertThat(english.text())
                .contains("refused, JSON")
                .contains("BR-CO-16: Amount due (BT-115) is EUR\u00a0500.01, and must be EUR\u00a0500.00.")
                .contains("→ Set Amount due (BT-115) to EUR\u00a0500.00.")
                .contains("BR-CL-14: Buyer country (BT-55) is \"UK\", which is not in the list country.");
        assertThat(chinese.text()).contains("应付金额（BT-115）");
    }

    @Test
    void aFolderIsAsWellAsItsWorstFile() throws IOException {
        Files.copy(DATA.resolve("invoice.json"), folder.resolve("a.json"));
        assertThat(run("check", folder.toString()).code()).isZero();
        Files.writeString(folder.resolve("b.xml"), "<!DOCTYPE a><a/>");

        Answer both = run("check", folder.toString());

        assertThat(both.code()).isEqualTo(2);
        assertThat(both.text()).contains("a.json: accepted").contains("b.xml: line 1");
    }

    @Test
    void whatUblCannotSayIsNamed() throws IOException {
        Path creditNote = folder.resolve("credit-note.json");
        Files.writeString(
                creditNote,
                Files.readString(DATA.resolve("invoice.json"))
                        .replace("\"typeCode\": \"380\"", "\"typeCode\": \"381\"")
                        .replaceAll("(?s)  \"payment\": \\{.*?\\n  \\},\\n", ""));

        Answer converted = run("convert", creditNote.toString(), "ubl");

        assertThat(converted.text()).contains("<CreditNote").doesNotContain("not carried over");
        assertThat(converted.complaints()).isEqualTo("not carried over: BT-9\n");
        assertThat(converted.code()).isEqualTo(1);
    }

    @Test
    void aCommandThatIsNoneIsAnswered() {
        assertThat(run().code()).isEqualTo(2);
        assertThat(run("check").complaints()).contains("usage:");
        assertThat(run("check", "nowhere.xml").text()).contains("cannot be opened");
        assertThat(run("check", "--rules", "other", "x").complaints()).contains("rules \"other\"");
        assertThat(run("check", "--language").complaints()).contains("--language of what?");
        assertThat(run("convert", DATA.resolve("invoice.json").toString(), "edifact")
                        .code())
                .isEqualTo(2);
    }

    /** The commands under which the README shows what they print. */
    static Stream<Arguments> commandsOfTheReadme() throws IOException {
        Matcher shown = Pattern.compile("-Dexec.args=\"([^\"]*)\"\n```\n\n```text\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")));
        List<Arguments> commands = new ArrayList<>();
        while (shown.find()) {
            commands.add(Arguments.of(shown.group(1), shown.group(2)));
        }
        return commands.stream();
    }

    @ParameterizedTest
    @MethodSource("commandsOfTheReadme")
    void theReadmeShowsWhatIsPrinted(String command, String shown) {
        // the page is read at the root of the checkout, tests run in the folder of the module
        String here = "examples/e-invoice/";
        Answer answer = run(command.replace(here, "").split(" "));

        assertThat(answer.text()).isEqualTo(shown.replace(here, ""));
    }

    @Test
    void theReadmeShowsMoreThanOneCommand() throws IOException {
        assertThat(commandsOfTheReadme()).hasSizeGreaterThan(2);
    }
}
