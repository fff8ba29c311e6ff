package org.leadtocash.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencesLawsTest {

    @Provide
    Arbitrary<DocRef> documents() {
        Arbitrary<DocType> types =
                Arbitraries.of(DocType.LEAD, DocType.ORDER, DocType.INVOICE, DocType.of("SAMPLE_LOAN"));
        return Combinators.combine(types, ids(100)).as(DocRef::of);
    }

    @Provide
    Arbitrary<LineRef> lines() {
        return Combinators.combine(documents(), ids(40)).as(DocRef::line);
    }

    private static Arbitrary<String> ids(int longest) {
        return Arbitraries.strings()
                .withCharRange('!', '~')
                .withChars('é', '单', ':')
                .excludeChars('#', '~')
                .ofMinLength(1)
                .ofMaxLength(longest);
    }

    @Property(seed = "20240601", tries = 300)
    void parsingInvertsWritingForDocuments(@ForAll("documents") DocRef document) {
        assertThat(DocRef.parse(document.toString())).isEqualTo(document);
    }

    @Property(seed = "20240601", tries = 300)
    void parsingInvertsWritingForLines(@ForAll("lines") LineRef line) {
        assertThat(LineRef.parse(line.toString())).isEqualTo(line);
    }

    @Property(seed = "20240601", tries = 200)
    void parsingInvertsWritingForVersions(@ForAll("documents") DocRef document, @ForAll byte[] content) {
        DocVersion version = new DocVersion(document, content.length, ContentHash.of(content));

        assertThat(DocVersion.parse(version.toString())).isEqualTo(version);
    }

    @Property(seed = "20240601", tries = 200)
    void linesHaveATotalOrderThatAgreesWithEquality(
            @ForAll("lines") LineRef a, @ForAll("lines") LineRef b, @ForAll("lines") LineRef c) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        List<LineRef> sorted = List.of(a, b, c).stream().sorted().toList();
        assertThat(sorted.get(0).compareTo(sorted.get(2))).isLessThanOrEqualTo(0);
    }

    @Test
    void lineNumbersOfDigitsCompareAsNumbers() {
        DocRef order = DocRef.of(DocType.ORDER, "4711");

        assertThat(List.of(order.line("10"), order.line("9"), order.line("010"), order.line("1")).stream()
                        .sorted()
                        .map(LineRef::line))
                .containsExactly("1", "9", "010", "10");
    }

    @Test
    void theHashIsTheOneThatFips180Gives() {
        assertThat(ContentHash.of("abc".getBytes(StandardCharsets.US_ASCII)).hex())
                .as("FIPS 180-4, example of SHA-256 for \"abc\" (from memory)")
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 4711", "4711 ", "47#11", "47~11", "47\n11"})
    void aNumberThatCouldNotBeReadBackIsRefused(String id) {
        assertThatThrownBy(() -> DocRef.of(DocType.ORDER, id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("document number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "order", "1ORDER", "ORDER-X", "ORDER X"})
    void aTypeOfAnotherFormIsRefused(String code) {
        assertThatThrownBy(() -> DocType.of(code)).hasMessageContaining("SAMPLE_LOAN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4711", "ORDER:1~x~sha256:00", "ORDER:1~-1~sha256:00", "ORDER:1~1~md5:00"})
    void aVersionOfAnotherFormIsRefused(String text) {
        assertThatThrownBy(() -> DocVersion.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
