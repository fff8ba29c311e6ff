package org.leadtocash.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadtocash.core.finding.CodeCatalogue;
import org.leadtocash.core.finding.CodeEntry;
import org.leadtocash.core.finding.Sensitivity;

/** The page of all codes is made from the catalogues that the modules ship. */
class CodesPageTest {
    private static final Map<String, String> CATALOGUES = Map.of(
            "ltc-core", "org/leadtocash/core/finding/findings.csv",
            "ltc-pricing", "org/leadtocash/pricing/findings.csv",
            "ltc-i18n", "org/leadtocash/i18n/findings.csv");

    private static CodeCatalogue catalogue(String module) throws IOException {
        return read(String.valueOf(CATALOGUES.get(module)));
    }

    private static CodeCatalogue read(String name) throws IOException {
        try (InputStream bytes = CodesPageTest.class.getClassLoader().getResourceAsStream(name)) {
            assertThat(bytes).as(name).isNotNull();
            return CodeCatalogue.read(name, new InputStreamReader(bytes, StandardCharsets.UTF_8));
        }
    }

    private static String row(CodeEntry entry) {
        String params = entry.params().stream()
                .map(param -> param.name() + (param.optional() ? "?" : "") + " "
                        + param.type().name().toLowerCase(Locale.ROOT)
                        + (param.sensitivity() == Sensitivity.OPEN
                                ? ""
                                : " (" + param.sensitivity().name().toLowerCase(Locale.ROOT) + ")"))
                .collect(Collectors.joining(", "));
        return "| `" + entry.code() + "` | " + params + " | " + entry.since() + " | "
                + entry.replacedBy().map(code -> "`" + code + "`").orElse("") + " |\n";
    }

    @Test
    void thePageListsEveryCodeOfEveryModule() throws IOException {
        StringBuilder out = new StringBuilder();
        for (String module : List.of("ltc-core", "ltc-pricing", "ltc-i18n")) {
            out.append("\n## ")
                    .append(module)
                    .append("\n\n| code | parameters | since | replaced by |\n|---|---|---|---|\n");
            catalogue(module).entries().forEach(entry -> out.append(row(entry)));
        }
        Generated.check("codes.md", out.append('\n').toString());
    }

    /** What a release has said, every later one can say: the catalogues of each release are kept beside this test. */
    @ParameterizedTest
    @ValueSource(strings = {"ltc-core", "ltc-pricing", "ltc-i18n"})
    void noCodeIsTakenAwayOrChanged(String module) throws IOException {
        CodeCatalogue first = read("catalogues/0.1/" + module + ".csv");

        assertThat(first.entries()).isNotEmpty();
        assertThat(catalogue(module).brokenSince(first)).isEmpty();
    }

    @Test
    void noCodeIsDeclaredByTwoModules() throws IOException {
        List<String> all = new ArrayList<>();
        for (String module : CATALOGUES.keySet()) {
            catalogue(module).entries().forEach(entry -> all.add(entry.code().value()));
        }

        assertThat(all).doesNotHaveDuplicates();
    }
}
