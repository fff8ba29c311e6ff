package org.leadtocash.i18n.identifier;

import org.jspecify.annotations.Nullable;

/** German VAT numbers: DE and 9 digits, the first not 0, the last by ISO/IEC 7064 MOD 11,10. One pass. */
final class GermanVat implements SchemeRule {
    private static final String HINT = "DE and 9 digits, the first not 0";
    private static final Fault LENGTH = Fault.length(HINT);
    private static final Fault FORMAT = Fault.format(HINT);
    private static final Fault COMPONENT = Fault.component(HINT);
    private static final Fault CHECKSUM = Fault.checksum(HINT);

    @Override
    public @Nullable Fault fault(String s) {
        if (s.length() != 11) {
            return LENGTH;
        }
        if (s.charAt(0) != 'D' || s.charAt(1) != 'E') {
            return FORMAT;
        }
        int product = 10;
        for (int i = 2; i < 10; i++) {
            int d = s.charAt(i) - '0';
            if (d < 0 || d > 9) {
                return FORMAT;
            }
            int sum = d + product;
            if (sum >= 10) {
                sum -= 10;
            }
            product = sum == 0 ? 20 : 2 * sum;
            if (product >= 11) {
                product -= 11;
            }
        }
        int check = s.charAt(10) - '0';
        if (check < 0 || check > 9) {
            return FORMAT;
        }
        if (s.charAt(2) == '0') {
            return COMPONENT;
        }
        return check == (11 - product) % 10 ? null : CHECKSUM;
    }

    @Override
    public String complete(String compact) {
        return compact.length() == 9 && compact.charAt(0) <= '9' ? "DE" + compact : compact;
    }

    @Override
    public String display(String compact) {
        return "DE " + compact.substring(2, 5) + " " + compact.substring(5, 8) + " " + compact.substring(8);
    }
}
