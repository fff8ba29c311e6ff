package org.leadtocash.i18n.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;

class FormatsTest {

    private static Formats formats(String tag) {
        return Formats.of(Locale.forLanguageTag(tag));
    }

    private static String plain(String text) {
        return text.replace('\u00a0', '_').replace('\u202f', '_');
    }

    // digits come from the amount's scale, never from the locale's data, which would show HUF and JPY without
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | EUR 3200.00 | EUR_3,200.00",
                "de | EUR 3200.00 | 3.200,00_EUR",
                "zh | CNY 12.3456 | CNY_12.3456",
                "en | HUF -1234567.89 | -HUF_1,234,567.89",
                "en | JPY 5 | JPY_5",
                "fr | EUR 1234567.80 | 1_234_567,80_EUR",
                "en-IN | INR 1234567.89 | INR_12,34,567.89",
            })
    void amountsShowTheirOwnDigitsAndTheirCode(String locale, String amount, String written) {
        assertThat(plain(formats(locale).money(BigMoney.parse(amount)))).isEqualTo(written);
        if (!amount.contains("12.3456")) {
            assertThat(plain(formats(locale).money(Money.parse(amount)))).isEqualTo(written);
        }
    }

    @Test
    void numbersKeepTheDigitsTheyHave() {
        assertThat(formats("en").number(new BigDecimal("1234.500"))).isEqualTo("1,234.500");
        assertThat(formats("en").number(new BigDecimal("1E+3"))).isEqualTo("1,000");
        assertThat(plain(formats("de").percent(new BigDecimal("12.50")))).isEqualTo("12,5_%");
        assertThat(formats("zh").percent(new BigDecimal("19"))).isEqualTo("19%");
        assertThat(plain(formats("en").quantity(Quantity.of(new BigDecimal("1200.5"), Unit.of("KGM")))))
                .isEqualTo("1,200.5_KGM");
        assertThat(formats("en").quantity(Quantity.of(BigDecimal.valueOf(14), Unit.of("C62"))))
                .isEqualTo("14");
    }

    @Test
    void daysAndMomentsAreWrittenAsThereAndInTheZoneGiven() {
        LocalDate day = LocalDate.of(2022, 11, 14);
        assertThat(formats("en").date(day)).isEqualTo("Nov 14, 2022");
        assertThat(formats("zh").date(day)).isEqualTo("2022年11月14日");
        assertThat(formats("de").date(day)).isEqualTo("14. Nov. 2022");
        assertThat(formats("en").date(LocalDate.of(1, 1, 1))).isEqualTo("Jan 1, 1");
        Instant moment = Instant.parse("2022-11-14T23:30:00Z");
        assertThat(plain(formats("en").instant(moment))).isEqualTo("Nov 14, 2022, 11:30:00_PM UTC");
        assertThat(formats("zh").withZone(ZoneId.of("Asia/Shanghai")).instant(moment))
                .startsWith("2022年11月15日")
                .contains("07:30:00");
    }

    @Test
    void countriesHaveNamesInTheReadersLanguage() {
        assertThat(formats("zh").country("FR")).isEqualTo("法国");
        assertThat(formats("en").country("DE")).isEqualTo("Germany");
        assertThat(formats("en").country("XX")).isEqualTo("XX");
    }

    @Test
    void theVersionOfTheDataIsPinned() {
        assertThat(Formats.dataVersion()).endsWith("ICU 79.1");
    }
}
