package org.leadtocash.docs;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.leadtocash.i18n.identifier.IdentifierScheme;
import org.leadtocash.i18n.identifier.Slip;

/** The table of identifiers is made from the schemes that are shipped. */
class RegionsPageTest {

    private static String row(IdentifierScheme scheme) {
        Set<String> known = new TreeSet<>();
        scheme.citations().forEach(citation -> known.add(citation.basis().name()));
        String sees = (scheme.sees().contains(Slip.WRONG_DIGIT) ? "digit" : "")
                + (scheme.sees().size() == 2 ? ", " : "")
                + (scheme.sees().contains(Slip.SWAPPED_DIGITS) ? "swap" : "");
        return "| " + scheme.country().orElse("") + " | `" + scheme.code() + "` | " + scheme.name() + " | "
                + scheme.kind() + " | " + sees + " | " + String.join(", ", known) + " |\n";
    }

    @Test
    void thePageListsEveryScheme() throws IOException {
        StringBuilder out =
                new StringBuilder("\n| country | scheme | name | for | sees | known |\n|---|---|---|---|---|---|\n");
        IdentifierScheme.all().stream()
                .sorted(java.util.Comparator.comparing(
                                (IdentifierScheme scheme) -> scheme.country().orElse("~"))
                        .thenComparing(scheme -> scheme))
                .forEach(scheme -> out.append(row(scheme)));
        Generated.check("regions.md", out.append('\n').toString());
    }
}
