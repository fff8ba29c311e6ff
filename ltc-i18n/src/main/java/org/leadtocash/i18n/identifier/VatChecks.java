package org.leadtocash.i18n.identifier;

import static org.leadtocash.i18n.identifier.CheckDigits.digit;
import static org.leadtocash.i18n.identifier.CheckDigits.luhn;
import static org.leadtocash.i18n.identifier.CheckDigits.mod97;
import static org.leadtocash.i18n.identifier.CheckDigits.number;
import static org.leadtocash.i18n.identifier.CheckDigits.weighted;

/** The check digits of VAT numbers, one method a country; the prefix of two letters is part of each text. */
final class VatChecks {
    private static final String IRISH = "WABCDEFGHIJKLMNOPQRSTUV";
    private static final String SPANISH_PERSON = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String SPANISH_COMPANY = "JABCDEFGHI";
    private static final String FRENCH = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int[] CYPRIOT = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21};

    private VatChecks() {}

    /** ATU and 8 digits: Luhn, moved by 4. */
    static boolean austria(String s) {
        int sum = 4;
        for (int i = 3; i < 10; i++) {
            int d = digit(s, i) * (i % 2 == 0 ? 2 : 1);
            sum += d > 9 ? d - 9 : d;
        }
        return (10 - sum % 10) % 10 == digit(s, 10);
    }

    /** The last two are 97 less the rest of the first eight. */
    static boolean belgium(String s) {
        return 97 - number(s, 2, 10) % 97 == number(s, 10, 12);
    }

    /** 9 digits for companies; 10 for citizens, foreigners and others. */
    static boolean bulgaria(String s) {
        if (s.length() == 11) {
            int first = weighted(s, 2, 1, 2, 3, 4, 5, 6, 7, 8) % 11;
            int check = first < 10 ? first : weighted(s, 2, 3, 4, 5, 6, 7, 8, 9, 10) % 11 % 10;
            return check == digit(s, 10);
        }
        int last = digit(s, 11);
        int month = number(s, 4, 6) % 20;
        boolean born =
                month >= 1 && month <= 12 && number(s, 4, 6) <= 52 && number(s, 6, 8) >= 1 && number(s, 6, 8) <= 31;
        return (born && weighted(s, 2, 2, 4, 8, 5, 10, 9, 7, 3, 6) % 11 % 10 == last)
                || weighted(s, 2, 21, 19, 17, 13, 11, 9, 7, 3, 1) % 10 == last
                || (11 - weighted(s, 2, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11) % 11 == last;
    }

    /** 8 digits and a letter. */
    static boolean cyprus(String s) {
        int sum = 0;
        for (int i = 2; i < 10; i++) {
            sum += i % 2 == 0 ? CYPRIOT[digit(s, i)] : digit(s, i);
        }
        return 'A' + sum % 26 == s.charAt(10);
    }

    /** 8 digits for companies; 9 or 10 for persons. */
    static boolean czechia(String s) {
        if (s.length() == 10) {
            int check = (11 - weighted(s, 2, 8, 7, 6, 5, 4, 3, 2) % 11) % 11;
            return (check == 0 ? 1 : check) % 10 == digit(s, 9);
        }
        if (s.length() == 11) {
            if (s.charAt(2) != '6') {
                return true;
            }
            int rest = weighted(s, 3, 8, 7, 6, 5, 4, 3, 2) % 11;
            return (8 - (10 - rest) % 11 + 10) % 10 == digit(s, 10);
        }
        long whole = number(s, 2, 8) * 10000L + number(s, 8, 12);
        return whole % 11 == 0 || (number(s, 2, 11) % 11 == 10 && digit(s, 11) == 0);
    }

    /** Birth numbers of nine digits, given out before 1954, have no check digit: only their date can be wrong. */
    static boolean isBirthNumber(String s) {
        int month = number(s, 4, 6) % 50 % 20;
        int day = number(s, 6, 8);
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    static boolean denmark(String s) {
        return weighted(s, 2, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
    }

    static boolean estonia(String s) {
        return weighted(s, 2, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0;
    }

    static boolean finland(String s) {
        return weighted(s, 2, 7, 9, 10, 5, 8, 4, 2, 1) % 11 == 0;
    }

    /** The number of nine digits by Luhn, except in Monaco, and two characters before it in the old or new form. */
    static boolean france(String s) {
        boolean monaco = s.startsWith("000", 4);
        if (!monaco && luhn(s, 4, 13) != 0) {
            return false;
        }
        int first = FRENCH.indexOf(s.charAt(2));
        int second = FRENCH.indexOf(s.charAt(3));
        int company = number(s, 4, 13);
        if (first < 10 && second < 10) {
            return (company % 97 * 100 + 12) % 97 == first * 10 + second;
        }
        int key = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
        return (company + 1 + key / 11) % 11 == key % 11;
    }

    static boolean greece(String s) {
        int sum = 0;
        for (int i = 2; i < 10; i++) {
            sum = 2 * (sum + digit(s, i));
        }
        return sum % 11 % 10 == digit(s, 10);
    }

    static boolean croatia(String s) {
        return CheckDigits.mod11x10(s, 2, 13) == 1;
    }

    static boolean hungary(String s) {
        return weighted(s, 2, 9, 7, 3, 1, 9, 7, 3, 1) % 10 == 0;
    }

    /** 7 digits, a letter and from 2013 another one; before, a sign in the second place. */
    static boolean ireland(String s) {
        boolean old = s.charAt(3) < '0' || s.charAt(3) > '9';
        int sum;
        if (old) {
            sum = weighted(s, 4, 7, 6, 5, 4, 3) + 2 * digit(s, 2);
        } else {
            sum = weighted(s, 2, 8, 7, 6, 5, 4, 3, 2);
            sum += s.length() == 11 ? 9 * (s.charAt(10) == 'W' ? 0 : s.charAt(10) - 'A' + 1) : 0;
        }
        return IRISH.charAt(sum % 23) == s.charAt(9);
    }

    static boolean italy(String s) {
        return luhn(s, 2, 13) == 0;
    }

    static boolean lithuania(String s) {
        int last = s.length() - 1;
        int check = cyclic(s, last, 0) % 11;
        return (check < 10 ? check : cyclic(s, last, 2) % 11 % 10) == digit(s, last);
    }

    private static int cyclic(String s, int end, int shift) {
        int sum = 0;
        for (int i = 2; i < end; i++) {
            sum += digit(s, i) * (1 + (i - 2 + shift) % 9);
        }
        return sum;
    }

    static boolean luxembourg(String s) {
        return number(s, 2, 8) % 89 == number(s, 8, 10);
    }

    /** Companies begin with 4 to 9, persons with their date of birth, or with 32 and without a check. */
    static boolean latvia(String s) {
        if (s.charAt(2) > '3') {
            return weighted(s, 2, 9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1) % 11 == 3;
        }
        return s.startsWith("32", 2) || (1 + weighted(s, 2, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9)) % 11 % 10 == digit(s, 12);
    }

    static boolean malta(String s) {
        return weighted(s, 2, 3, 4, 6, 7, 8, 9, 10, 1) % 37 == 0;
    }

    /** Companies by the number of the tax file; since 2020 persons by MOD 97-10 over the whole. */
    static boolean netherlands(String s) {
        int sum = weighted(s, 2, 9, 8, 7, 6, 5, 4, 3, 2) - digit(s, 10);
        return sum % 11 == 0 || mod97(s, 0, 14, 0) == 1;
    }

    static boolean poland(String s) {
        return (weighted(s, 2, 6, 5, 7, 2, 3, 4, 5, 6, 7) - digit(s, 11)) % 11 == 0;
    }

    static boolean portugal(String s) {
        int check = (11 - weighted(s, 2, 9, 8, 7, 6, 5, 4, 3, 2) % 11) % 11;
        return check % 10 == digit(s, 10);
    }

    /** 2 to 10 digits: the weights are counted from the right. */
    static boolean romania(String s) {
        int last = s.length() - 1;
        int sum = 0;
        for (int i = last - 1, w = 0; i >= 2; i--, w++) {
            sum += digit(s, i) * "235712357".charAt(w) - '0' * digit(s, i);
        }
        return 10 * sum % 11 % 10 == digit(s, last);
    }

    static boolean sweden(String s) {
        return luhn(s, 2, 12) == 0;
    }

    static boolean slovenia(String s) {
        int check = 11 - weighted(s, 2, 8, 7, 6, 5, 4, 3, 2) % 11;
        return check != 11 && check % 10 == digit(s, 9);
    }

    static boolean slovakia(String s) {
        return (number(s, 2, 11) % 11 * 10 + digit(s, 11)) % 11 == 0;
    }

    /** Persons and foreigners by the letter of modulo 23, companies by Luhn as a digit or a letter. */
    static boolean spain(String s) {
        char first = s.charAt(2);
        char last = s.charAt(10);
        if ((first >= '0' && first <= '9') || "XYZKLM".indexOf(first) >= 0) {
            int lead = first <= '9' ? first - '0' : Math.max(0, "XYZ".indexOf(first));
            return SPANISH_PERSON.charAt((lead * 10_000_000 + number(s, 3, 10)) % 23) == last;
        }
        int check = 0;
        for (int i = 3; i < 10; i++) {
            int d = digit(s, i) * (i % 2 == 1 ? 2 : 1);
            check += d > 9 ? d - 9 : d;
        }
        int key = (10 - check % 10) % 10;
        boolean asDigit = last == '0' + key && "NPQRSW".indexOf(first) < 0;
        return asDigit || (last == SPANISH_COMPANY.charAt(key) && "ABEH".indexOf(first) < 0);
    }
}
