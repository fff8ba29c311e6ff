package org.leadtocash.testkit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.facades.TestingSupportFacade;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.organisation.LegalEntity;
import org.leadtocash.core.organisation.Organisation;

class ReportTest {
    private static final BigMoney CENT = BigMoney.of(CurrencyUnit.EUR, new BigDecimal("0.01"));

    @Test
    void aSampleIsReportedAsItsJson() {
        assertThat(TestingSupportFacade.implementation.singleLineReport(CENT))
                .isEqualTo("{\"amount\":\"0.01\",\"currency\":\"EUR\"}");
    }

    @Test
    void samplesInListsAreReportedAsJsonToo() {
        assertThat(TestingSupportFacade.implementation.singleLineReport(List.of(CENT)))
                .isEqualTo("[{\"amount\":\"0.01\",\"currency\":\"EUR\"}]");
    }

    @Test
    void aLongSampleIsReportedOneMemberALine() {
        Organisation group =
                Organisation.of(LegalEntity.of("E0", "Company 0", "DE", CurrencyUnit.EUR), TimeArbitraries.FIRST);
        String report = String.join("\n", TestingSupportFacade.implementation.multiLineReport(group));
        assertThat(report)
                .startsWith("{\n")
                .contains("\"asOf\": \"2024-01-01\",\n")
                .endsWith("\n}");
        assertThat(JsonCase.read(report, Organisation.class)).isEqualTo(group);
    }

    @Test
    void whatIsNotOfTheLibraryIsLeftToJqwik() {
        assertThat(TestingSupportFacade.implementation.singleLineReport("a text"))
                .isEqualTo("\"a text\"");
        assertThat(new JsonCaseFormat().appliesTo(List.of(CENT))).isFalse();
    }

    @Test
    void aValueWithoutAFormNeedsItsCodec() {
        assertThatThrownBy(() -> JsonCase.of(new StringBuilder()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.StringBuilder");
        assertThat(JsonCase.of("a text", Codecs.STRING).toString()).isEqualTo("\"a text\"");
        assertThat(JsonCase.read("\"a text\"", Codecs.STRING)).isEqualTo("a text");
    }

    @Test
    void aDamagedCaseSaysWhereItIsDamaged() {
        assertThatThrownBy(() -> JsonCase.read("{\"amount\":\"0.01\",\n\"curency\":\"EUR\"}", BigMoney.class))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("curency")
                .hasMessageContaining("2:11");
    }

    @Test
    void jqwikFindsTheFormatOnTheClassPathAndOnTheModulePath() throws Exception {
        Path classes = Path.of(JsonCaseFormat.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        assertThat(classes.resolve("META-INF/services/net.jqwik.api.SampleReportingFormat"))
                .content(StandardCharsets.UTF_8)
                .isEqualToIgnoringNewLines(JsonCaseFormat.class.getName());
        try (InputStream descriptor = Files.newInputStream(classes.resolve("module-info.class"))) {
            assertThat(ModuleDescriptor.read(descriptor).provides())
                    .flatExtracting(ModuleDescriptor.Provides::providers)
                    .containsExactly(JsonCaseFormat.class.getName());
        }
    }
}
