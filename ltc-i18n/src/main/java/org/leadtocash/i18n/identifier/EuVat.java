package org.leadtocash.i18n.identifier;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The VAT numbers of the member states, by the prefix of Art. 215 of Directive 2006/112/EC: mostly the country's ISO
 * code, {@code EL} for Greece.
 */
final class EuVat {
    private static final Predicate<String> ANY = s -> true;
    private static final Predicate<String> NO_LEADING_ZERO = s -> s.charAt(2) != '0';

    private EuVat() {}

    static Map<String, SchemeRule> rules() {
        Map<String, SchemeRule> rules = new TreeMap<>();
        addAustriaToGreece(rules);
        addSpainToLithuania(rules);
        addLuxembourgToSlovakia(rules);
        return rules;
    }

    private static void addAustriaToGreece(Map<String, SchemeRule> rules) {
        add(rules, "AT", "ATU and 8 digits", ANY, VatChecks::austria, "ATU########");
        rules.put("BE", new BelgianVat());
        add(rules, "BG", "BG and 9 or 10 digits", ANY, VatChecks::bulgaria, "BG#########", "BG##########");
        add(
                rules,
                "CY",
                "CY, 8 digits and a letter, the first two not 12",
                s -> !s.startsWith("12", 2),
                VatChecks::cyprus,
                "CY########@");
        add(
                rules,
                "CZ",
                "CZ and 8 to 10 digits",
                EuVat::isCzech,
                VatChecks::czechia,
                "CZ########",
                "CZ#########",
                "CZ##########");
        rules.put("DE", new GermanVat());
        add(rules, "DK", "DK and 8 digits, the first not 0", NO_LEADING_ZERO, VatChecks::denmark, "DK########");
        add(rules, "EE", "EE and 9 digits", ANY, VatChecks::estonia, "EE#########");
        add(rules, "EL", "EL and 9 digits", ANY, VatChecks::greece, "EL#########");
    }

    private static void addSpainToLithuania(Map<String, SchemeRule> rules) {
        add(
                rules,
                "ES",
                "ES, a letter or digit, 7 digits, a letter or digit",
                EuVat::isSpanish,
                VatChecks::spain,
                "ES*#######*");
        add(rules, "FI", "FI and 8 digits", ANY, VatChecks::finland, "FI########");
        add(
                rules,
                "FR",
                "FR, 2 digits or letters other than I and O, 9 digits",
                s -> "IO".indexOf(s.charAt(2)) < 0 && "IO".indexOf(s.charAt(3)) < 0,
                VatChecks::france,
                "FR**#########");
        add(rules, "HR", "HR and 11 digits", ANY, VatChecks::croatia, "HR###########");
        add(rules, "HU", "HU and 8 digits", ANY, VatChecks::hungary, "HU########");
        add(
                rules,
                "IE",
                "IE, 7 digits and 1 or 2 letters, or the form before 2013",
                s -> s.length() == 10 || s.charAt(10) == 'W' || s.charAt(10) <= 'I',
                VatChecks::ireland,
                "IE#######@",
                "IE#^#####@",
                "IE#######@@");
        add(
                rules,
                "IT",
                "IT and 11 digits: number, province, check",
                EuVat::isItalian,
                VatChecks::italy,
                "IT###########");
        add(
                rules,
                "LT",
                "LT and 9 or 12 digits, the last but one 1",
                s -> s.charAt(s.length() - 2) == '1',
                VatChecks::lithuania,
                "LT#########",
                "LT############");
    }

    private static void addLuxembourgToSlovakia(Map<String, SchemeRule> rules) {
        add(rules, "LU", "LU and 8 digits", ANY, VatChecks::luxembourg, "LU########");
        add(rules, "LV", "LV and 11 digits", ANY, VatChecks::latvia, "LV###########");
        add(rules, "MT", "MT and 8 digits, the first not 0", NO_LEADING_ZERO, VatChecks::malta, "MT########");
        add(
                rules,
                "NL",
                "NL, 9 digits, B and 2 digits, not 00",
                s -> !s.endsWith("00") && !s.startsWith("000000000", 2),
                VatChecks::netherlands,
                "NL#########B##");
        add(rules, "PL", "PL and 10 digits", ANY, VatChecks::poland, "PL##########");
        add(rules, "PT", "PT and 9 digits, the first not 0", NO_LEADING_ZERO, VatChecks::portugal, "PT#########");
        add(
                rules,
                "RO",
                "RO and 2 to 10 digits, the first not 0",
                NO_LEADING_ZERO,
                VatChecks::romania,
                "RO##",
                "RO###",
                "RO####",
                "RO#####",
                "RO######",
                "RO#######",
                "RO########",
                "RO#########",
                "RO##########");
        add(
                rules,
                "SE",
                "SE and 12 digits, the last two 01 to 94",
                s -> CheckDigits.number(s, 12, 14) >= 1 && CheckDigits.number(s, 12, 14) <= 94,
                VatChecks::sweden,
                "SE############");
        add(rules, "SI", "SI and 8 digits, the first not 0", NO_LEADING_ZERO, VatChecks::slovenia, "SI########");
        add(
                rules,
                "SK",
                "SK and 10 digits, the first not 0, the third 2, 3, 4, 7, 8 or 9",
                s -> s.charAt(2) != '0' && "234789".indexOf(s.charAt(4)) >= 0,
                VatChecks::slovakia,
                "SK##########");
    }

    private static void add(
            Map<String, SchemeRule> rules,
            String prefix,
            String hint,
            Predicate<String> possible,
            Predicate<String> checks,
            String... masks) {
        rules.put(prefix, new MaskRule(hint, List.of(masks), possible, checks));
    }

    private static boolean isCzech(String s) {
        return s.length() == 10
                ? s.charAt(2) != '9'
                : s.length() == 12
                        ? VatChecks.isBirthNumber(s)
                        : s.charAt(2) == '6' || (VatChecks.isBirthNumber(s) && CheckDigits.number(s, 2, 4) <= 53);
    }

    private static boolean isSpanish(String s) {
        boolean digit = s.charAt(2) <= '9';
        return digit ? s.charAt(10) > '9' : "ABCDEFGHJKLMNPQRSUVWXYZ".indexOf(s.charAt(2)) >= 0;
    }

    private static boolean isItalian(String s) {
        int province = CheckDigits.number(s, 9, 12);
        boolean known = (province >= 1 && province <= 100)
                || province == 120
                || province == 121
                || province == 888
                || province == 999;
        return known && CheckDigits.number(s, 2, 9) > 0;
    }
}
