package org.leadtocash.i18n.identifier;

import org.jspecify.annotations.Nullable;

/** Legal entity identifiers (ISO 17442): 18 digits and letters and two check digits by ISO/IEC 7064 MOD 97-10. */
final class EntityIdentifier implements SchemeRule {
    private static final String HINT = "20 characters: 18 digits and letters, 2 check digits";
    private static final Fault LENGTH = Fault.length(HINT);
    private static final Fault FORMAT = Fault.format(HINT);
    private static final Fault CHECKSUM = Fault.checksum(HINT);

    @Override
    public @Nullable Fault fault(String s) {
        if (s.length() != 20) {
            return LENGTH;
        }
        for (int i = 0; i < 20; i++) {
            char c = s.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit && (i > 17 || c < 'A' || c > 'Z')) {
                return FORMAT;
            }
        }
        return CheckDigits.mod97(s, 0, 20, 0) == 1 ? null : CHECKSUM;
    }
}
