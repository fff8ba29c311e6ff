package org.leadtocash.i18n.identifier;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A scheme by its masks: {@code #} is a digit, {@code @} a letter, {@code *} either, {@code ^} a letter, plus or star;
 * any other character stands for itself. The first mask of a number's length decides, or a later one of that length.
 */
final class MaskRule implements SchemeRule {
    private final List<String> masks;
    private final Predicate<String> possible;
    private final Predicate<String> checks;
    private final Fault length;
    private final Fault format;
    private final Fault component;
    private final Fault checksum;

    MaskRule(String hint, List<String> masks, Predicate<String> possible, Predicate<String> checks) {
        this.masks = List.copyOf(masks);
        this.possible = possible;
        this.checks = checks;
        this.length = Fault.length(hint);
        this.format = Fault.format(hint);
        this.component = Fault.component(hint);
        this.checksum = Fault.checksum(hint);
    }

    @Override
    public @Nullable Fault fault(String compact) {
        boolean anyOfLength = false;
        boolean fits = false;
        for (int i = 0; i < masks.size() && !fits; i++) {
            boolean sameLength = masks.get(i).length() == compact.length();
            anyOfLength |= sameLength;
            fits = sameLength && fits(masks.get(i), compact);
        }
        if (!fits) {
            return anyOfLength ? format : length;
        }
        if (!possible.test(compact)) {
            return component;
        }
        return checks.test(compact) ? null : checksum;
    }

    private static boolean fits(String mask, String s) {
        for (int i = 0; i < s.length(); i++) {
            char m = mask.charAt(i);
            char c = s.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean letter = c >= 'A' && c <= 'Z';
            boolean ok = switch (m) {
                case '#' -> digit;
                case '@' -> letter;
                case '*' -> digit || letter;
                case '^' -> letter || c == '+' || c == '*';
                default -> c == m;
            };
            if (!ok) {
                return false;
            }
        }
        return true;
    }
}
