package org.leadtocash.benchmarks.identifier;

import java.util.regex.Pattern;

/** What a utility class usually does: a compiled pattern, then the check digit. */
final class Patterns implements IdentifierContender {
    private static final Pattern GERMAN = Pattern.compile("DE[1-9][0-9]{8}");
    private static final Pattern CHINESE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}");

    @Override
    public String label() {
        return "pattern and check digit";
    }

    @Override
    public boolean isGerman(String s) {
        if (!GERMAN.matcher(s).matches()) {
            return false;
        }
        int product = 10;
        for (int i = 2; i < 10; i++) {
            int sum = (Character.digit(s.charAt(i), 10) + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        int check = 11 - product;
        return Character.digit(s.charAt(10), 10) == (check == 10 ? 0 : check);
    }

    @Override
    public boolean isChinese(String s) {
        if (!CHINESE.matcher(s).matches()) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += IdentifierWorkload.ALPHABET.indexOf(s.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return IdentifierWorkload.ALPHABET.indexOf(s.charAt(17)) == (31 - sum % 31) % 31;
    }
}
