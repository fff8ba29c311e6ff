package org.leadtocash.pricing;

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

class FindingsCatalogueTest {
    private static final Pattern SAID = Pattern.compile("FindingCode\\.of\\(\\s*\"([a-z.-]+)\"\\)");

    private static Set<String> said() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher code = SAID.matcher(Files.readString(source));
                while (code.find()) {
                    codes.add(code.group(1));
                }
            }
        }
        return codes;
    }

    @Test
    void theCatalogueHasEveryCodeThatTheSourcesSayAndNoOtherThatIsInUse() throws IOException {
        Set<String> declared = new TreeSet<>();
        DeclaredCodes.catalogue().entries().stream()
                .filter(entry -> entry.replacedBy().isEmpty())
                .forEach(entry -> declared.add(entry.code().value()));
        assertThat(said()).hasSizeGreaterThan(5).isEqualTo(declared);
    }
}
