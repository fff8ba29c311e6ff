package org.leadtocash.i18n.identifier;

import org.jspecify.annotations.Nullable;

/**
 * Chinese unified social credit codes (GB 32100-2015): 18 characters of an alphabet of 31, the third to the eighth
 * digits, the last the complement of the weighted sum modulo 31, the weights the powers of 3. One pass.
 */
final class SocialCreditCode implements SchemeRule {
    static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String HINT = "18 digits and letters without I, O, S, V, Z; digits at 3 to 8";
    private static final Fault LENGTH = Fault.length(HINT);
    private static final Fault FORMAT = Fault.format(HINT);
    private static final Fault CHECKSUM = Fault.checksum(HINT);
    private static final byte[] VALUE = values();
    private static final int[] WEIGHT = weights();

    private static byte[] values() {
        byte[] values = new byte[128];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) ALPHABET.indexOf(i);
        }
        return values;
    }

    private static int[] weights() {
        int[] weights = new int[17];
        int weight = 1;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weight;
            weight = weight * 3 % 31;
        }
        return weights;
    }

    @Override
    public @Nullable Fault fault(String s) {
        if (s.length() != 18) {
            return LENGTH;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            int value = value(s.charAt(i));
            if (value < 0 || (value > 9 && i > 1 && i < 8)) {
                return FORMAT;
            }
            sum += value * WEIGHT[i];
        }
        int check = value(s.charAt(17));
        if (check < 0) {
            return FORMAT;
        }
        return check == (31 - sum % 31) % 31 ? null : CHECKSUM;
    }

    private static int value(char c) {
        return c < 128 ? VALUE[c] : -1;
    }
}
