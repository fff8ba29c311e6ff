package org.leadtocash.i18n.identifier;

/**
 * The arithmetic of check digits. All of it works on a range of a text whose characters were checked before, creates
 * nothing, and takes one pass.
 */
final class CheckDigits {
    private CheckDigits() {}

    /** A digit's value. */
    static int digit(String s, int at) {
        return s.charAt(at) - '0';
    }

    /** The number written in a range of at most 9 digits. */
    static int number(String s, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + digit(s, i);
        }
        return value;
    }

    /** The digits of a range, each times its weight. */
    static int weighted(String s, int from, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += digit(s, from + i) * weights[i];
        }
        return sum;
    }

    /** Luhn (ISO/IEC 7812-1 annex B): every second digit from the right doubled; 0 where a range with its check fits. */
    static int luhn(String s, int from, int to) {
        int sum = 0;
        boolean doubled = false;
        for (int i = to - 1; i >= from; i--) {
            int d = digit(s, i);
            if (doubled) {
                d = d > 4 ? 2 * d - 9 : 2 * d;
            }
            sum += d;
            doubled = !doubled;
        }
        return sum % 10;
    }

    /** ISO/IEC 7064 MOD 11,10 over digits; 1 where a range with its check digit fits. */
    static int mod11x10(String s, int from, int to) {
        int product = 10;
        for (int i = from; i < to - 1; i++) {
            int sum = product + digit(s, i);
            if (sum > 9) {
                sum -= 10;
            }
            product = sum == 0 ? 20 : 2 * sum;
            if (product > 10) {
                product -= 11;
            }
        }
        return (product + digit(s, to - 1)) % 10;
    }

    /** The number of a range modulo 97, a letter as the two digits 10 to 35, after a remainder carried in. */
    static int mod97(String s, int from, int to, int carried) {
        int rest = carried;
        for (int i = from; i < to; i++) {
            char c = s.charAt(i);
            rest = c <= '9' ? (rest * 10 + c - '0') % 97 : (rest * 100 + c - 'A' + 10) % 97;
        }
        return rest;
    }
}
