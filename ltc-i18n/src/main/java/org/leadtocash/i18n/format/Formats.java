package org.leadtocash.i18n.format;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.VersionInfo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.joda.money.BigMoney;
import org.joda.money.BigMoneyProvider;
import org.leadtocash.core.quantity.Quantity;

/**
 * How people of one locale write numbers, amounts, days and countries.
 *
 * <p>Nothing is rounded: a number is written with the digits it has, an amount with the digits of its scale and the code of
 * its currency. Moments are written in the time zone given, UTC unless said otherwise. Immutable and safe to share.
 */
public final class Formats {
    // an offset would be shown as GMT+0
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final Locale locale;
    private final ULocale icu;
    private final ZoneId zone;
    private final LocalizedNumberFormatter numbers;
    private final SimpleDateFormat days;
    private final SimpleDateFormat moments;

    private Formats(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.icu = ULocale.forLocale(locale);
        this.zone = zone.equals(ZoneOffset.UTC) ? UTC : zone;
        this.numbers = NumberFormatter.withLocale(icu).roundingMode(RoundingMode.UNNECESSARY);
        this.days = pattern(icu, "yMMMd", UTC);
        this.moments = pattern(icu, "yMMMdjmsz", this.zone);
    }

    private static SimpleDateFormat pattern(ULocale icu, String skeleton, ZoneId zone) {
        String pattern = DateTimePatternGenerator.getInstance(icu).getBestPattern(skeleton);
        SimpleDateFormat format = new SimpleDateFormat(pattern, icu);
        format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
        return format;
    }

    /** The way of a locale, moments in UTC. */
    public static Formats of(Locale locale) {
        return new Formats(locale, ZoneOffset.UTC);
    }

    /** The same, moments in another time zone. */
    public Formats withZone(ZoneId other) {
        return new Formats(locale, other);
    }

    /** The locale. */
    public Locale locale() {
        return locale;
    }

    /** The version of the locale data, such as {@code CLDR 49.0 ICU 79.1}; another version may write otherwise. */
    public static String dataVersion() {
        VersionInfo cldr = LocaleData.getCLDRVersion();
        VersionInfo icu = VersionInfo.ICU_VERSION;
        return "CLDR " + cldr.getMajor() + "." + cldr.getMinor() + " ICU " + icu.getMajor() + "." + icu.getMinor();
    }

    /** A number with the digits it has. */
    public String number(BigDecimal number) {
        return numbers.precision(Precision.fixedFraction(Math.max(0, number.scale())))
                .format(number)
                .toString();
    }

    /** A whole number. */
    public String number(long number) {
        return numbers.format(number).toString();
    }

    /** An amount with the digits of its scale and the code of its currency. */
    public String money(BigMoneyProvider amount) {
        BigMoney money = amount.toBigMoney();
        return numbers.unit(Currency.getInstance(money.getCurrencyUnit().getCode()))
                .unitWidth(UnitWidth.ISO_CODE)
                .precision(Precision.fixedFraction(money.getScale()))
                .format(money.getAmount())
                .toString();
    }

    /** A percentage: 12.5 is 12.5 per cent; zeros at the end are left out. */
    public String percent(BigDecimal percentage) {
        BigDecimal plain = percentage.stripTrailingZeros();
        return numbers.unit(MeasureUnit.PERCENT)
                .precision(Precision.fixedFraction(Math.max(0, plain.scale())))
                .format(plain)
                .toString();
    }

    /** A quantity with the code of its unit; pieces ({@code C62}) without. */
    public String quantity(Quantity quantity) {
        String number = number(quantity.amount());
        return quantity.unit().code().equals("C62")
                ? number
                : number + "\u00a0" + quantity.unit().code();
    }

    /** A day, the month abbreviated. */
    public String date(LocalDate day) {
        return ((SimpleDateFormat) days.clone()).format(day.atStartOfDay(UTC));
    }

    /** A moment to the second, with its zone. */
    public String instant(Instant moment) {
        return ((SimpleDateFormat) moments.clone()).format(moment.atZone(zone));
    }

    /** A country by its ISO 3166-1 alpha-2 code; the code itself where the locale has no name. */
    public String country(String code) {
        return ULocale.getDisplayCountry("und-" + code, icu);
    }
}
