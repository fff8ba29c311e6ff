package org.leadtocash.benchmarks.identifier;

import org.leadtocash.benchmarks.SplitMix;

/**
 * 1,024 German VAT numbers and 1,024 Chinese social credit codes; every tenth has one character changed, which 922 of
 * each survive.
 */
public final class IdentifierWorkload {
    static final int SIZE = 1_024;
    static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int VALUES = 31;

    final String[] german = new String[SIZE];
    final String[] chinese = new String[SIZE];

    /** The workload, always the same. */
    public IdentifierWorkload() {
        SplitMix random = new SplitMix(SplitMix.SEED + 6);
        for (int i = 0; i < SIZE; i++) {
            german[i] = german(random, i);
        }
        random = new SplitMix(SplitMix.SEED + 7);
        for (int i = 0; i < SIZE; i++) {
            chinese[i] = chinese(random, i);
        }
    }

    private static String german(SplitMix random, int i) {
        char[] number = "DE         ".toCharArray();
        number[2] = (char) ('1' + random.below(9));
        for (int at = 3; at < 10; at++) {
            number[at] = (char) ('0' + random.below(10));
        }
        int product = 10;
        for (int at = 2; at < 10; at++) {
            int sum = (product + number[at] - '0') % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        number[10] = (char) ('0' + (11 - product) % 10);
        int at = 3 + random.below(8);
        int more = 1 + random.below(9);
        if (i % 10 == 9) {
            number[at] = (char) ('0' + (number[at] - '0' + more) % 10);
        }
        return new String(number);
    }

    private static String chinese(SplitMix random, int i) {
        char[] code = "91                ".toCharArray();
        for (int at = 2; at < 8; at++) {
            code[at] = (char) ('0' + random.below(10));
        }
        for (int at = 8; at < 17; at++) {
            code[at] = ALPHABET.charAt(random.below(VALUES));
        }
        int sum = 0;
        int weight = 1;
        for (int at = 0; at < 17; at++) {
            sum += ALPHABET.indexOf(code[at]) * weight;
            weight = weight * 3 % VALUES;
        }
        code[17] = ALPHABET.charAt((VALUES - sum % VALUES) % VALUES);
        int at = 8 + random.below(9);
        int more = 1 + random.below(VALUES - 1);
        if (i % 10 == 9) {
            code[at] = ALPHABET.charAt((ALPHABET.indexOf(code[at]) + more) % VALUES);
        }
        return new String(code);
    }
}
