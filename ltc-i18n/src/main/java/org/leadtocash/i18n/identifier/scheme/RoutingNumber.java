package org.leadtocash.i18n.identifier.scheme;

import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * German routing identifiers for electronic invoices to authorities (Leitweg-ID): a coarse address of 2 to 12 digits, a
 * fine one of up to 30 letters and digits that may be missing, and two check digits by ISO/IEC 7064 MOD 97-10. In Java
 * because the hyphens, which only here are part of the number, tell where each begins.
 */
final class RoutingNumber implements SchemeRule {
    private static final String HINT =
            "2 to 12 digits, hyphen, up to 30 letters and digits and another hyphen or none, 2 digits";
    private static final Fault LENGTH = Fault.length(HINT);
    private static final Fault FORMAT = Fault.format(HINT);
    private static final Fault COMPONENT = Fault.component("a federal state, 01 to 16, or 99 for the federation");
    private static final Fault CHECKSUM = Fault.checksum(HINT);
    private static final int SHORTEST = 5;
    private static final int LONGEST = 46;
    private static final int COARSE = 12;
    private static final int FINE = 30;
    private static final String FINE_SET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    @Override
    public boolean keepsHyphens() {
        return true;
    }

    @Override
    public @Nullable Fault fault(String s) {
        int size = s.length();
        if (size < SHORTEST || size > LONGEST) {
            return LENGTH;
        }
        int first = s.indexOf('-');
        int last = s.lastIndexOf('-');
        boolean placed =
                first >= 2 && first <= COARSE && last == size - 3 && last - first - 1 <= FINE && last - first != 1;
        if (!placed || !isOf(s, 0, first, 10) || !isOf(s, first + 1, last, 36) || !isOf(s, last + 1, size, 10)) {
            return FORMAT;
        }
        int state = (s.charAt(0) - '0') * 10 + s.charAt(1) - '0';
        if (state == 0 || (state > 16 && state != 99)) {
            return COMPONENT;
        }
        return rest(s) == 1 ? null : CHECKSUM;
    }

    private static boolean isOf(String s, int from, int to, int radix) {
        for (int i = from; i < to; i++) {
            char c = s.charAt(i);
            if ((c < '0' || c > '9') && (radix == 10 || c < 'A' || c > 'Z')) {
                return false;
            }
        }
        return true;
    }

    private static int rest(String s) {
        int rest = 0;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c != '-') {
                rest = c <= '9' ? (rest * 10 + c - '0') % 97 : (rest * 100 + c - 'A' + 10) % 97;
            }
        }
        return rest;
    }

    @Override
    public String structure() {
        return HINT;
    }

    @Override
    public String wellFormed(IntUnaryOperator choose) {
        StringBuilder number = new StringBuilder();
        int state = choose.applyAsInt(17);
        number.append(state == 0 ? "99" : state < 10 ? "0" + state : "" + state);
        int coarse = 2 + choose.applyAsInt(COARSE - 1);
        while (number.length() < coarse) {
            number.append((char) ('0' + choose.applyAsInt(10)));
        }
        number.append('-');
        int fine = choose.applyAsInt(FINE + 1);
        for (int i = 0; i < fine; i++) {
            number.append(FINE_SET.charAt(choose.applyAsInt(FINE_SET.length())));
        }
        number.append(fine == 0 ? "" : "-");
        int check = 98 - rest(number + "00");
        return number.append(check < 10 ? "0" : "").append(check).toString();
    }
}
