package org.leadtocash.benchmarks.identifier;

import java.util.Arrays;

/** What one would write by hand for these two schemes and no other. The limit. */
final class ByHand implements IdentifierContender {
    private static final byte[] VALUE = new byte[128];
    private static final int[] WEIGHT = new int[17];

    static {
        Arrays.fill(VALUE, (byte) -1);
        for (int i = 0; i < 31; i++) {
            VALUE[IdentifierWorkload.ALPHABET.charAt(i)] = (byte) i;
        }
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            WEIGHT[i] = weight;
            weight = weight * 3 % 31;
        }
    }

    @Override
    public String label() {
        return "by hand";
    }

    @Override
    public boolean isGerman(String s) {
        if (s.length() != 11 || s.charAt(0) != 'D' || s.charAt(1) != 'E' || s.charAt(2) == '0') {
            return false;
        }
        int product = 10;
        for (int i = 2; i < 10; i++) {
            int digit = s.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            int sum = digit + product;
            if (sum >= 10) {
                sum -= 10;
            }
            if (sum >= 10) {
                sum -= 10;
            }
            if (sum == 0) {
                sum = 10;
            }
            product = 2 * sum;
            if (product >= 11) {
                product -= 11;
            }
        }
        int check = 11 - product;
        return s.charAt(10) - '0' == (check == 10 ? 0 : check);
    }

    @Override
    public boolean isChinese(String s) {
        if (s.length() != 18) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            char c = s.charAt(i);
            int value = c < 128 ? VALUE[c] : -1;
            if (value < 0 || (i > 1 && i < 8 && value > 9)) {
                return false;
            }
            sum += value * WEIGHT[i];
        }
        char c = s.charAt(17);
        return c < 128 && VALUE[c] == (31 - sum % 31) % 31;
    }
}
