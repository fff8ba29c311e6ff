package org.leadtocash.testkit.identifier;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import org.leadtocash.i18n.identifier.IdentifierReading;
import org.leadtocash.i18n.identifier.IdentifierScheme;
import org.leadtocash.i18n.identifier.Identifiers;
import org.leadtocash.i18n.identifier.Slip;

/**
 * The laws of schemes that a host declares for itself:
 *
 * <pre>{@code
 * class OurNumbersTest implements IdentifierSchemeLaws {
 *     public List<IdentifierScheme> schemes() {
 *         return IdentifierScheme.read("ours.json", reader);
 *     }
 * }
 * }</pre>
 */
public interface IdentifierSchemeLaws {

    /** The schemes. */
    List<IdentifierScheme> schemes();

    /** How many numbers of each are tried: 200 unless said otherwise. */
    default int samples() {
        return 200;
    }

    /** What is made by the rules is read as it was, and what is shown of it reads the same. */
    @Example
    default void whatIsMadeIsReadAndWhatIsShownReadsTheSame() {
        List<String> broken = new ArrayList<>();
        for (IdentifierScheme scheme : schemes()) {
            Choices choices = new Choices(1);
            for (int i = 0; i < samples(); i++) {
                String number = scheme.wellFormed(choices);
                IdentifierReading reading = Identifiers.parse(scheme, number);
                boolean same = reading.<Boolean>fold(
                        valid -> valid.compact().equals(number)
                                && Identifiers.parse(scheme, valid.display()).equals(valid),
                        invalid -> false);
                if (!same) {
                    broken.add(scheme + " " + number + ": " + reading);
                }
            }
        }
        throwIfAny("what is made is read, and what is shown reads the same", broken);
    }

    /** Every slip that a scheme promises to see is seen. */
    @Example
    default void everyPromisedSlipIsSeen() {
        List<String> broken = new ArrayList<>();
        for (IdentifierScheme scheme : schemes()) {
            Choices choices = new Choices(1);
            for (int i = 0; i < samples(); i++) {
                String number = scheme.wellFormed(choices);
                for (Slip kind : scheme.sees()) {
                    IdentifierArbitraries.slips(number, kind).stream()
                            .filter(scheme::isCompact)
                            .forEach(slip -> broken.add(scheme + " " + slip + " for " + number + ": " + kind));
                }
            }
        }
        throwIfAny("every promised slip is seen", broken);
    }

    private static void throwIfAny(String law, List<String> broken) {
        if (!broken.isEmpty()) {
            throw new AssertionError(law + " is broken " + broken.size() + " times:\n- "
                    + String.join("\n- ", broken.subList(0, Math.min(20, broken.size()))));
        }
    }
}
