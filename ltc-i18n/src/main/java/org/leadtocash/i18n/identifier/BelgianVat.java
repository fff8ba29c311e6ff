package org.leadtocash.i18n.identifier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Belgian VAT numbers: 10 digits; the leading 0 is often left out, and is put back. */
final class BelgianVat implements SchemeRule {
    private final SchemeRule rule = new MaskRule(
            "BE and 10 digits, the first 0 or 1",
            List.of("BE##########"),
            s -> s.charAt(2) <= '1' && CheckDigits.number(s, 2, 10) > 0,
            VatChecks::belgium);

    @Override
    public @Nullable Fault fault(String compact) {
        return rule.fault(compact);
    }

    @Override
    public String complete(String compact) {
        return compact.length() == 11 && compact.startsWith("BE") ? "BE0" + compact.substring(2) : compact;
    }

    @Override
    public String display(String compact) {
        return "BE " + compact.substring(2, 6) + "." + compact.substring(6, 9) + "." + compact.substring(9);
    }
}
