package org.leadtocash.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.i18n.region.pack.FactRemedy;
import org.leadtocash.i18n.region.pack.RulePack;

class CodesTest {
    private static final Pattern CODE = Pattern.compile("FindingCode\\.of\\(\"([a-z0-9.-]+)\"\\)");

    @Test
    void everyCodeThatTheSourcesSayIsDeclared() throws IOException {
        Set<String> said = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher code = CODE.matcher(Files.readString(file));
                while (code.find()) {
                    said.add(code.group(1));
                }
            }
        }
        assertThat(said).hasSizeGreaterThan(30);
        assertThat(said).allSatisfy(CodesTest::assertDeclared);
    }

    @Test
    void everyCodeThatThePacksSayIsDeclared() {
        RulePack.standard()
                .forEach(pack -> pack.rules().forEach(rule -> {
                    assertDeclared(rule.finding().value());
                    rule.remedies().stream()
                            .map(FactRemedy::code)
                            .map(FindingCode::value)
                            .forEach(CodesTest::assertDeclared);
                }));
    }

    private static void assertDeclared(String code) {
        assertThat(CatalogueForTests.codes().entry(FindingCode.of(code)))
                .as(code)
                .isPresent();
    }
}
