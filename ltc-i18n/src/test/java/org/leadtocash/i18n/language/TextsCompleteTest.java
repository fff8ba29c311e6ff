package org.leadtocash.i18n.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.finding.CodeCatalogue;
import org.leadtocash.core.finding.CodeEntry;
import org.leadtocash.core.finding.CodeEntry.DeclaredParam;
import org.leadtocash.core.finding.ParamType;
import org.leadtocash.core.table.ShippedResources;
import org.leadtocash.i18n.CatalogueForTests;

class TextsCompleteTest {
    private static final CodeCatalogue ALL =
            CatalogueForTests.codes().plus(core()).plus(pricing());

    private static CodeCatalogue core() {
        try (Reader csv = ShippedResources.open(CodeCatalogue.class, "findings.csv")) {
            return CodeCatalogue.read("core", csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The catalogue of pricing, which this module does not depend on, as it lies beside. */
    private static CodeCatalogue pricing() {
        Path beside = Path.of("../ltc-pricing/src/main/resources/org/leadtocash/pricing/findings.csv");
        try (Reader csv = Files.newBufferedReader(beside, StandardCharsets.UTF_8)) {
            return CodeCatalogue.read("pricing", csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyCodeThatCanBeSaidHasATextInEveryLanguage() {
        for (Texts texts : Texts.standard()) {
            assertThat(ALL.entries().stream()
                            .map(entry -> entry.code().value())
                            .filter(code -> texts.pattern(code).isEmpty())
                            .toList())
                    .as("codes without a text in %s", texts.locale())
                    .isEmpty();
        }
    }

    @Test
    void everyLanguageHasTheSameTextsWithTheSameArguments() {
        Map<String, Set<String>> first = arguments(Texts.standard().get(0));
        for (Texts texts : Texts.standard()) {
            assertThat(arguments(texts)).as("%s", texts.locale()).isEqualTo(first);
        }
    }

    private static Map<String, Set<String>> arguments(Texts texts) {
        return texts.patterns().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> arguments(texts, entry.getValue())));
    }

    private static Set<String> arguments(Texts texts, String pattern) {
        return new TreeSet<>(new MessageFormat(pattern, ULocale.forLocale(texts.locale())).getArgumentNames());
    }

    @Test
    void textsAskOnlyForWhatTheirCodeDeclares() {
        List<String> wrong = new ArrayList<>();
        for (CodeEntry entry : ALL.entries()) {
            Set<String> declared =
                    entry.params().stream().map(DeclaredParam::name).collect(Collectors.toSet());
            for (Texts texts : Texts.standard()) {
                texts.pattern(entry.code().value())
                        .filter(pattern -> !declared.containsAll(arguments(texts, pattern)))
                        .ifPresent(pattern -> wrong.add(texts.locale() + " " + entry.code() + " " + declared));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatMayBeMissingIsOnlySaidWhereItIsThere() {
        List<String> wrong = new ArrayList<>();
        for (CodeEntry entry : ALL.entries()) {
            for (DeclaredParam param : entry.params()) {
                for (Texts texts : Texts.standard()) {
                    String pattern = texts.pattern(entry.code().value()).orElse("");
                    if (param.optional()
                            && pattern.contains("{" + param.name() + "}")
                            && !pattern.contains("{" + param.name() + ", select, none {")
                            && entry.params().stream()
                                    .noneMatch(other -> other.optional()
                                            && pattern.contains("{" + other.name() + ", select, none {"))) {
                        wrong.add(texts.locale() + " " + entry.code() + " " + param.name());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyPluralOfALanguageIsThere() {
        for (Texts texts : Texts.standard()) {
            Set<String> needed =
                    PluralRules.forLocale(ULocale.forLocale(texts.locale())).getKeywords();
            texts.patterns().forEach((code, text) -> {
                MessagePattern pattern = new MessagePattern(text);
                for (int i = 0; i < pattern.countParts(); i++) {
                    MessagePattern.Part part = pattern.getPart(i);
                    if (part.getType() == MessagePattern.Part.Type.ARG_START
                            && part.getArgType() == MessagePattern.ArgType.PLURAL) {
                        assertThat(selectors(pattern, i))
                                .as("%s %s", texts.locale(), code)
                                .containsAll(needed);
                    }
                }
            });
        }
    }

    private static Set<String> selectors(MessagePattern pattern, int start) {
        Set<String> selectors = new TreeSet<>();
        int end = pattern.getLimitPartIndex(start);
        for (int i = start; i < end; i++) {
            if (pattern.getPartType(i) == MessagePattern.Part.Type.ARG_SELECTOR) {
                selectors.add(pattern.getSubstring(pattern.getPart(i)));
            }
        }
        return selectors;
    }

    @Test
    void pluralsAreChosenByCountsAlone() {
        for (CodeEntry entry : ALL.entries()) {
            for (DeclaredParam param : entry.params()) {
                for (Texts texts : Texts.standard()) {
                    boolean plural = texts.pattern(entry.code().value())
                            .filter(pattern -> pattern.contains("{" + param.name() + ", plural"))
                            .isPresent();
                    assertThat(!plural || param.type() == ParamType.COUNT)
                            .as(entry.code() + " " + param)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void noTextIsLongerThanAPersonReads() {
        Texts.standard()
                .forEach(texts -> texts.patterns()
                        .forEach((code, pattern) ->
                                assertThat(pattern.length()).as(code).isLessThan(400)));
        assertThat(Texts.standard()).extracting(Texts::review).containsOnly(Texts.Review.DRAFT);
    }
}
